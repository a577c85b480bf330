import { derivedAlone } from '../object/origins';
import type { PlacementValues } from './placement-values';
import type { PodSettings } from './pod-values';

/** What a pod that must run on every node takes over. */
const EVERYWHERE = ['priorityClassName', 'runtimeClassName', 'schedulerName'] as const;

/** All of it. */
const ANYWHERE = [
  'nodeSelector',
  'tolerations',
  'affinity',
  'topologySpreadConstraints',
  ...EVERYWHERE,
] as const satisfies readonly (keyof PlacementValues)[];

/**
 * The settings of a pod with the placement of all pods where it has none of its own; also `null` and an empty text are its own.
 *
 * @param everywhere whether the pod has to run on every node
 */
export function placed<Settings extends Partial<PodSettings>>(
  settings: Settings,
  placement: PlacementValues | undefined,
  everywhere = false,
): Settings {
  if (placement === undefined) return settings;
  const taken = (everywhere ? EVERYWHERE : ANYWHERE).filter(
    (field) => settings[field] === undefined && (placement[field] ?? undefined) !== undefined,
  );
  if (taken.length === 0) return settings;
  return derivedAlone(
    { ...settings, ...Object.fromEntries(taken.map((field) => [field, placement[field]])) },
    settings,
  );
}
