import type { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { GitHub } from '../../../constructs/scm';
import type { PlainObject } from '../../base/plain-object';
import { addressSteps } from './address-steps';
import { innerSteps } from './inner-steps';
import type { Step, Verification } from './step';
import { workloadSteps } from './workload-steps';

/** The steps for an installation, in the order in which they make sense. */
export function describeVerification(
  { release, signIn, integrations }: PixeeEnterpriseServer,
  objects: readonly PlainObject[],
): Verification {
  const { namespace, url } = release;
  return {
    namespace,
    url,
    steps: [
      ...workloadSteps(objects, namespace),
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
