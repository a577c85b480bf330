import { isPlainObject, type PlainObject } from '../../lib/base/plain-object';
import { mergeValues } from '../../lib/base/merge';
import type { Release } from '../../lib/core/release';
import { leftToConstraint } from '../../lib/core/security-constraint';
import { vendorProfile } from '../../lib/core/security-profile';

/** Our security settings below those of the chart: what it says itself wins, field by field. */
export function withHardening(body: PlainObject, release: Release): PlainObject {
  const { spec } = body;
  if (!isPlainObject(spec) || !isPlainObject(spec.template) || !isPlainObject(spec.template.spec))
    return body;
  const pod = spec.template.spec;
  const ours = vendorProfile(release);
  const { pod: ofPod, container: ofContainer } =
    release.settings.openshift === true ? leftToConstraint(ours) : ours;
  const hardened = {
    ...pod,
    automountServiceAccountToken: pod.automountServiceAccountToken ?? false,
    securityContext: over(ofPod, pod.securityContext),
    ...containers(pod, 'containers', ofContainer),
    ...containers(pod, 'initContainers', ofContainer),
  };
  return { ...body, spec: { ...spec, template: { ...spec.template, spec: hardened } } };
}

function containers(pod: PlainObject, key: string, settings: object): PlainObject {
  const list = pod[key];
  if (!Array.isArray(list)) return {};
  return {
    [key]: list.map((one: unknown) =>
      isPlainObject(one) ? { ...one, securityContext: over(settings, one.securityContext) } : one,
    ),
  };
}

function over(ours: object, theirs: unknown): PlainObject {
  return mergeValues<PlainObject>({ ...ours }, isPlainObject(theirs) ? theirs : {});
}
