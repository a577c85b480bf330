import type { ValuePath } from '../../findings/finding';
import type { CheckedObject } from '../checked-object';
import type { ContainerView } from '../pod-view';
import type { ObjectRule, RuleContext } from '../rule';
import { checkedRelease } from '../kubernetes-release';
import { dnsLabelProblem } from '../syntax/dns-name';

const ENV_NAME = /^(?!\.\.?$|\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*$/;
/** `IsRelaxedEnvVarName`. */
const RELAXED_NAME = /^[ -<>-~]+$/;
const RELAXED_SINCE = 32;
const MAX_PORT_NAME_LENGTH = 15;

/** Containers, ports, volumes and environment variables have valid names. */
export const partNames: ObjectRule = {
  id: 'part-names',
  check(context) {
    for (const { object, specPath, spec, containers } of context.index.pods) {
      for (const view of containers) checkContainer(object, view, context);
      spec.volumes?.forEach(({ name = '' }, position) => {
        reportName(object, [...specPath, 'volumes', position, 'name'], name, dnsLabelProblem, context);
      });
    }
    for (const service of context.index.ofKind('Service')) {
      const ports = service.body.spec?.ports ?? [];
      ports.forEach(({ name = '' }, position) => {
        const path = ['spec', 'ports', position, 'name'];
        if (name === '' && ports.length > 1) {
          context.report({
            object: service,
            path,
            message: 'is missing; every port needs a name when there are several',
          });
        }
        reportName(service, path, name, dnsLabelProblem, context);
      });
    }
  },
};

function checkContainer(
  object: CheckedObject,
  { container, path }: ContainerView,
  context: RuleContext,
): void {
  reportName(object, [...path, 'name'], container.name ?? '', dnsLabelProblem, context);
  container.ports?.forEach(({ name = '' }, position) => {
    reportName(object, [...path, 'ports', position, 'name'], name, portNameProblem, context);
  });
  container.env?.forEach(({ name = '' }, position) => {
    // there are many of them: the path is only made when it is needed
    if (ENV_NAME.test(name) || name === '') return;
    const problem = newerNameProblem(name, checkedRelease(context.options.kubeVersion));
    if (problem !== undefined)
      context.report({ object, path: [...path, 'env', position, 'name'], ...problem });
  });
}

/** A missing name is the schema's business. */
function reportName(
  object: CheckedObject,
  path: ValuePath,
  name: string,
  judge: (name: string) => string | undefined,
  { report }: RuleContext,
): void {
  const message = name === '' ? undefined : judge(name);
  if (message !== undefined) report({ object, path, message });
}

/** A name of a container's port: at most 15 lower-case letters, digits and single inner dashes, one letter at least. */
export function portNameProblem(name: string): string | undefined {
  if (name.length > MAX_PORT_NAME_LENGTH) {
    return `"${name}" has ${name.length} characters, at most ${MAX_PORT_NAME_LENGTH} are allowed`;
  }
  const valid = /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name) && /[a-z]/.test(name);
  return valid
    ? undefined
    : `"${name}" must be lower-case letters, digits and single inner dashes, with a letter in it`;
}

/** `IsRelaxedEnvVarName`: since 1.32 servers take anything that can be printed, but an equals sign. */
function newerNameProblem(
  name: string,
  release: number | undefined,
): { readonly message: string; readonly severity?: 'warning' } | undefined {
  if (!RELAXED_NAME.test(name) || (release !== undefined && release < RELAXED_SINCE))
    return { message: envNameProblem(name) };
  if (release !== undefined) return undefined;
  return { message: `${envNameProblem(name)} before Kubernetes 1.${RELAXED_SINCE}`, severity: 'warning' };
}

function envNameProblem(name: string): string {
  return `${JSON.stringify(name)} must be letters, digits, dashes, dots and underscores, and not start with a digit`;
}
