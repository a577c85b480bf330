import { evaluate } from '../profile/evaluate';
import { holds } from '../profile/evaluate-template';
import { canonical } from '../profile/go-text';
import type { Body, Condition } from '../profile/model';
import { withoutNulls } from '../profile/without-nulls';
import type { Place } from './place';
import type { Observation } from './situation';

/** What was learned of a place before, when that is right in all that was rendered since. */
export function keptBody(
  { before, path, onKept }: Place,
  observations: readonly Observation[],
): Body | undefined {
  if (before === undefined) return undefined;
  const { body } = before.node;
  const isRight = fresh(observations, before.renders).every(({ situation, value }) => {
    const made = withoutNulls(evaluate({ body }, situation));
    return made !== undefined && canonical(made) === canonical(value);
  });
  if (!isRight) return undefined;
  onKept(path);
  return body;
}

/** When something is there, as it was learned before; nothing when that is not right any more. */
export function keptCondition(
  { before }: Place,
  observations: readonly Observation<boolean>[],
): { readonly when: Condition | undefined } | undefined {
  if (before === undefined) return undefined;
  const { when } = before.node;
  const isRight = fresh(observations, before.renders).every(
    ({ situation, value }) => holds(when, situation) === value,
  );
  return isRight ? { when } : undefined;
}

function fresh<T>(observations: readonly Observation<T>[], renders: number): readonly Observation<T>[] {
  return observations.filter(({ situation }) => situation.render >= renders);
}
