import type { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { GitHub } from '../../../constructs/scm';
import type { Platform } from '../../../constructs/platform/platform';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { Release } from '../../core/release/release';
import { quote } from '../../core/pod/shell';
import { addressSteps } from './address-steps';
import { innerSteps } from './inner-steps';
import type { Step, Verification } from './step';
import { workloadSteps } from './workload-steps';

/** The steps for an installation, in the order in which they make sense. */
export function describeVerification(
  { release, signIn, integrations, platform }: PixeeEnterpriseServer,
  objects: readonly PlainObject[],
): Verification {
  const { namespace, url } = release;
  return {
    namespace,
    url,
    steps: [
      ...workloadSteps(objects, namespace),
      ...(isExposed(objects) ? [] : [portForward(platform)]),
      ...addressSteps(release, signIn),
      ...(integrations.some((integration) => integration instanceof GitHub) ? [GITHUB] : []),
      ...innerSteps(objects, namespace),
    ],
  };
}

const GITHUB: Step = {
  title: 'GitHub: the page of the app lists under Advanced what it has sent, and how the platform answered',
  commands: [],
};

/** Whether the manifests hold a way from outside to the platform, be it by an Ingress, a route or its Service. */
function isExposed(objects: readonly PlainObject[]): boolean {
  return objects.some(({ kind, spec }) => {
    const type = isPlainObject(spec) ? spec.type : undefined;
    return (
      kind === 'Ingress' ||
      kind === 'HTTPRoute' ||
      kind === 'Route' ||
      (kind === 'Service' && type === 'LoadBalancer')
    );
  });
}

/** The way in as long as nothing leads there. */
function portForward({ workload }: Platform): Step {
  const { fullName } = workload.component;
  const { namespace } = Release.of(workload);
  return {
    title:
      'No Ingress or Gateway leads to the platform: open it by a port of this machine; the command stays in front until Ctrl-C',
    expect:
      'then open http://localhost:8080; sign-in works by the domain only, so lead that here, or to your own route',
    commands: [`kubectl port-forward service/${fullName} 8080:http --namespace ${quote(namespace)}`],
  };
}
