import { isBlank } from '../prepare/paths';
import type { ValueRule } from './rule';

/** The vendor's chart comes with a license in it, which only the vendor can put there. */
export const replicatedLicense: ValueRule = {
  id: 'replicated-license',
  severity: 'warning',
  *check({ values, given }) {
    const hasLicense =
      !isBlank(given(['cdk8s', 'existingSecrets', 'replicated', 'name'])) ||
      (values.cdk8s?.externalSecrets?.keys?.replicated !== undefined &&
        Boolean(values.cdk8s.externalSecrets.store?.name));
    if (hasLicense || values.replicated?.enabled === false) return;
    yield {
      path: ['cdk8s', 'existingSecrets', 'replicated', 'name'],
      message:
        'is not set, so that the Replicated SDK is not deployed: the platform may look for it, and a take-over of a Helm release would remove the one there',
      remedy:
        'name a Secret with the license from the vendor, or set `replicated.enabled: false` to do without',
    };
  },
};
