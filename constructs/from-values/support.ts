import type { Values } from '../../lib/values/contract/values';
import type { SupportBundleProps } from '../support/support-bundle';

/** What the values say of preflight and support bundle themselves. */
export function supportFromValues({ cdk8s, global }: Values): SupportBundleProps {
  const { utility, runPodTimeout } = global?.pixee ?? {};
  return {
    utilityImage: utility?.image,
    utilityResources: utility?.resources,
    placement: cdk8s?.supportBundle?.placement,
    runPodTimeout,
    render: cdk8s?.supportBundle?.enabled,
  };
}
