import type { PodProps } from '../../lib/core/pod/pod';
import type { PodSettings } from '../../lib/core/pod/pod-values';
import { derivedAlone } from '../../lib/core/object/origins';
import type { SupersetInitValues, SupersetWebValues } from '../../lib/values/contract/superset/workload';
import type { SupersetProps } from './superset-props';

/**
 * What the user says of pods, for one of them: first what is said of it alone. Probes of all are about the web interface, and a Job with a
 * container that does not end would not end either.
 */
export function settingsOf(
  { ports, restartPolicy }: Pick<Partial<PodProps>, 'ports' | 'restartPolicy'>,
  values: SupersetProps,
): PodSettings {
  const { supersetNode, supersetWorker, init } = values;
  if (ports !== undefined) return laidOver(values, supersetNode);
  const ofOthers = {
    ...values,
    livenessProbe: undefined,
    readinessProbe: undefined,
    startupProbe: undefined,
  };
  return restartPolicy === undefined
    ? laidOver(ofOthers, supersetWorker)
    : laidOver({ ...ofOthers, lifecycle: undefined, sidecars: undefined, extraContainers: undefined }, init);
}

/** The upstream chart's names of what every pod of ours has. */
function laidOver(values: PodSettings, own: SupersetInitValues & SupersetWebValues = {}): PodSettings {
  const { containerSecurityContext: securityContext, ...same } = own;
  // How many pods there are is no setting of a pod.
  const given = Object.entries({ ...same, securityContext }).filter(
    ([key, value]) => key !== 'replicas' && value !== undefined,
  );
  return derivedAlone({ ...values, ...Object.fromEntries(given) }, values);
}
