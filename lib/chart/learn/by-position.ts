import { itemsOf } from '../profile/evaluate';
import { evaluateReference } from '../profile/evaluate-template';
import { canonical } from '../profile/go-text';
import { type Labelled, loopKey, loopReference, sourceAt, type Unkeyed } from './labelled';
import type { Laboratory } from './laboratory';
import type { Path } from './plan';
import type { Observation } from './situation';

/**
 * Items that hold nothing of the item of a list in the values that they were made for: an empty one, or one of which the chart takes flags
 * alone. They are known by where they stand: as many as the list has, behind or before what is always there.
 */
export function byPosition(
  labelled: readonly Unkeyed[],
  loops: ReadonlyMap<string, Path>,
  laboratory: Laboratory,
): readonly Unkeyed[] {
  const [loop, ...others] = loops.values();
  if (loop === undefined || others.length > 0) return labelled;
  const key = loopKey(loop);
  const lengthOf = (situation: Observation['situation']): number =>
    itemsOf(evaluateReference(loopReference(sourceAt(loop, situation), situation), situation)).length;
  const shapeOf = (value: unknown, { releaseName }: Observation['situation']): string =>
    canonical(value).replaceAll(releaseName, '{release}');
  const fixed = new Set(
    labelled
      .filter(({ situation }) => lengthOf(situation) === 0)
      .flatMap(({ items, situation }) => items.map(({ value }) => shapeOf(value, situation))),
  );
  const own = (item: Labelled): boolean => item.source !== undefined && loopKey(item.source) === key;
  const isFixed = ({ source, value }: Labelled, situation: Observation['situation']): boolean =>
    source === undefined && fixed.has(shapeOf(value, situation));
  // what stands there for want of any item never stands beside one
  const isBeside = labelled.some(
    ({ situation, items }) =>
      items.some(own) &&
      items.filter(own).length === lengthOf(situation) &&
      items.some((item) => isFixed(item, situation)),
  );
  return labelled.map(({ situation, items }) => {
    const isAllOfThem = !isBeside && items.length === lengthOf(situation);
    const open = (item: Labelled): boolean =>
      item.source === undefined &&
      (isAllOfThem || !isFixed(item, situation)) &&
      laboratory.origins(item.value, situation).every(isOfNoItem);
    if (!items.some(open) || items.some((item) => own(item) && typeof item.index !== 'number'))
      return { situation, items };
    const length = lengthOf(situation);
    const first = items.findIndex((item) => own(item) || open(item));
    const run = items.slice(first, first + length);
    const fits =
      run.length === length && run.every((item, index) => (own(item) ? item.index === index : open(item)));
    if (!fits || items.slice(first + length).some((item) => own(item) || open(item)))
      return { situation, items };
    const source = sourceAt(loop, situation);
    return {
      situation,
      items: items.map((item, at) => (open(item) ? { value: item.value, source, index: at - first } : item)),
    };
  });
}

/** Whether a value is none of an item of a list or of a map that takes any key. */
function isOfNoItem(path: Path): boolean {
  return path.every((part) => typeof part !== 'number' && part !== '|key');
}
