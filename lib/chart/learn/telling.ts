import { canonical } from '../profile/go-text';
import type { Laboratory } from './laboratory';
import { type Observation, placeKey } from './situation';

/** One in so many of the renders that change nothing is kept, as a witness that it does not. */
const WITNESSES = 16;

/** With fewer, all are kept. */
const FEW = 60;

/** The observations that tell something: of renders that begin anew, and of those that made a difference here. */
export function telling<T>(
  observations: readonly Observation<T>[],
  laboratory: Laboratory,
): readonly Observation<T>[] {
  if (observations.length <= FEW) return observations;
  const keyOf = (render: number, observation: Observation<T>): string =>
    `${String(render)} ${placeKey(observation.situation)}`;
  const seen = new Map(
    observations.map((observation) => [
      keyOf(observation.situation.render, observation),
      canonical(observation.value),
    ]),
  );
  const kept = new Set<string>();
  for (const observation of observations) {
    const { render } = observation.situation;
    const from = laboratory.renders[render]?.from?.trial;
    const before = from === undefined ? undefined : seen.get(keyOf(from, observation));
    if (before !== undefined && render % WITNESSES !== 0 && before === canonical(observation.value)) continue;
    kept.add(keyOf(render, observation));
    if (from !== undefined) kept.add(keyOf(from, observation));
  }
  return observations.filter((observation) => kept.has(keyOf(observation.situation.render, observation)));
}
