import { canonical } from '../profile/go-text';
import type { Laboratory } from './laboratory';
import { type Observation, placeKey } from './situation';

/** One in so many of the renders that change nothing is kept, as a witness that it does not. */
const WITNESSES = 16;

/** With fewer, all are kept. */
const FEW = 60;

/**
 * The observations that tell something: of renders that begin anew, of those that made a difference here, and of those that
 * changed a key of which another change made one. In items of lists all do.
 */
export function telling<T>(
  observations: readonly Observation<T>[],
  laboratory: Laboratory,
): readonly Observation<T>[] {
  if (observations.length <= FEW || observations.some(({ situation }) => situation.items.length > 0))
    return observations;
  const keyOf = (render: number, observation: Observation<T>): string =>
    `${String(render)} ${placeKey(observation.situation)}`;
  const seen = new Map(
    observations.map((observation) => [
      keyOf(observation.situation.render, observation),
      canonical(observation.value),
    ]),
  );
  const isSame = (observation: Observation<T>): boolean => {
    const from = laboratory.renders[observation.situation.render]?.from?.trial;
    return from !== undefined && seen.get(keyOf(from, observation)) === canonical(observation.value);
  };
  const changedBy = ({ situation }: Observation<T>): readonly string[] =>
    (laboratory.renders[situation.render]?.from?.changed ?? []).map((path) => canonical(path));
  const mattering = new Set<string>();
  // of many that were changed at once most do not matter: they do only where no single one is known to
  for (const changed of observations
    .filter((one) => !isSame(one))
    .map(changedBy)
    .sort((a, b) => a.length - b.length))
    if (changed.length === 1 || !changed.some((path) => mattering.has(path)))
      for (const path of changed) mattering.add(path);
  const kept = new Set<string>();
  for (const observation of observations) {
    const { render } = observation.situation;
    const from = laboratory.renders[render]?.from?.trial;
    const isIdle =
      render % WITNESSES !== 0 &&
      isSame(observation) &&
      !changedBy(observation).some((path) => mattering.has(path));
    if (isIdle) continue;
    kept.add(keyOf(render, observation));
    if (from !== undefined) kept.add(keyOf(from, observation));
  }
  return observations.filter((observation) => kept.has(keyOf(observation.situation.render, observation)));
}
