import { mergeValues } from '../../lib/base/merge';
import { isPlainObject, type PlainObject } from '../../lib/base/plain-object';
import type { Release } from '../../lib/core/release/release';
import { leftToConstraint } from '../../lib/core/pod/security-constraint';
import { vendorProfile } from '../../lib/core/pod/security-profile';
import { withContainers, withPod } from './pods-in';

/** Our security settings below those of the chart: what it says itself wins, field by field. */
export function withHardening(body: PlainObject, release: Release): PlainObject {
  const ours = vendorProfile(release);
  const { pod: ofPod, container: ofContainer } =
    release.settings.openshift === true ? leftToConstraint(ours) : ours;
  return withPod(body, (pod) =>
    withContainers(
      {
        ...pod,
        automountServiceAccountToken: pod.automountServiceAccountToken ?? false,
        securityContext: over(ofPod, pod.securityContext),
      },
      (container) => ({ ...container, securityContext: over(ofContainer, container.securityContext) }),
    ),
  );
}

function over(ours: object, theirs: unknown): PlainObject {
  return mergeValues<PlainObject>({ ...ours }, isPlainObject(theirs) ? theirs : {});
}
