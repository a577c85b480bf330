import type { Construct } from 'constructs';
import type { Finding, ValuePath } from '../../lib/findings/finding';
import { PixeeError } from '../../lib/findings/pixee-error';
import { postgresqlMajorOf } from '../../lib/rules/formats/postgresql-image';
import { extraParameterProblem, settingProblem } from '../../lib/rules/postgresql/extra-parameter';
import { SHARED_BUFFERS_REMEDY, sharedBuffersProblem } from '../../lib/rules/postgresql/shared-buffers';
import type { StringMap } from '../../lib/base/string-map';
import type { CloudNativePgValues } from '../../lib/values/contract/cloudnative-pg';

/** What is looked at. */
interface Parameters extends Pick<CloudNativePgValues, 'imageName' | 'postgresql'> {
  /** @default - none */
  readonly extraParameters?: StringMap;
}

/**
 * Holds parameters against what PostgreSQL and the operator take: the rules of the values.
 *
 * @param props what was given
 * @param values the same over the defaults
 * @throws PixeeError with all that is wrong
 */
export function checkParameters(scope: Construct, props: Parameters, values: Parameters): void {
  const findings = [...problems(props, values)].map((finding): Finding => ({
    severity: 'error',
    construct: scope.node.path,
    ...finding,
  }));
  if (findings.length > 0) throw new PixeeError(findings);
}

function* problems(
  { postgresql, extraParameters = {} }: Parameters,
  values: Parameters,
): Iterable<Omit<Finding, 'severity'>> {
  const rule = 'postgresql-parameters';
  const major = postgresqlMajorOf(values.imageName ?? '') ?? 0;
  const section: ValuePath = ['props', 'postgresql'];
  for (const [setting, value] of Object.entries(postgresql?.parameters ?? {})) {
    const problem = value === undefined || value === null ? undefined : settingProblem(major, setting, value);
    if (problem !== undefined) yield { rule, path: [...section, 'parameters', setting], ...problem };
  }
  const further = [
    [[...section, 'extraParameters'], postgresql?.extraParameters ?? {}],
    [['props', 'extraParameters'], extraParameters],
  ] as const;
  for (const [path, parameters] of further) {
    for (const [name, value] of Object.entries(parameters)) {
      const problem = extraParameterProblem(major, name, value);
      if (problem !== undefined) yield { rule, path: [...path, name], ...problem };
    }
  }
  const { parameters, resources } = values.postgresql ?? {};
  const message = sharedBuffersProblem(parameters?.sharedBuffers, resources?.requests?.memory);
  if (message !== undefined)
    yield {
      rule: 'shared-buffers',
      path: [...section, 'resources', 'requests', 'memory'],
      message,
      remedy: SHARED_BUFFERS_REMEDY,
    };
}
