import type { ProfileObject } from '../profile/model';
import { evaluate, itemsOf } from '../profile/evaluate';
import { valueAt } from '../profile/value-at';
import { canonical } from '../profile/go-text';
import { withoutNulls } from '../profile/without-nulls';
import { KnownDefaults } from './known-defaults';
import type { Laboratory } from './laboratory';
import type { Place } from './place';
import { learnNode } from './learn-node';
import { learnPresence, withWhen } from './presence';
import type { Render } from './render';
import type { Path } from './plan';
import { atItem, type Situation } from './situation';
import { groupObjects, idOf, type ObjectGroup } from './group-objects';

/** What could not be explained. */
export interface Doubt {
  readonly object: string;
  readonly path: readonly string[];
  readonly wrong: number;
}

/** What is known of all objects, and from how many renders. */
export interface Study {
  readonly objects: readonly ProfileObject[];
  readonly doubts: readonly Doubt[];
  readonly renders: number;
}

/** Learns all objects of a chart from its renders; what an earlier study gets right in all later renders is kept. */
export function learnObjects(laboratory: Laboratory, before?: Study): Study {
  const doubts: Doubt[] = [];
  const rendered = laboratory.renders.filter(({ outcome }) => outcome.objects !== undefined);
  const fresh = rendered.filter(({ index }) => index >= (before?.renders ?? 0));
  const groups = groupObjects(rendered, laboratory);
  const alone = groups.map((group): ProfileObject => {
    const known = before?.objects.find(({ id }) => id === group.id);
    const keep = (object: ProfileObject): ProfileObject => {
      doubts.push(...(before?.doubts.filter(({ object: id }) => id === group.id) ?? []));
      return object;
    };
    if (known !== undefined && wrongIn(known, group, fresh, laboratory) === 0) return keep(known);
    const own: Doubt[] = [];
    const learned = learnObject(group, rendered, laboratory, {
      onDoubt: (doubt) => own.push(doubt),
      onKept: (path) => {
        const still = before?.doubts.filter(
          (doubt) => doubt.object === group.id && isBelow(doubt.path, path),
        );
        own.push(...(still ?? []));
      },
      ...(known === undefined ? {} : { before: { node: known.node, renders: before?.renders ?? 0 } }),
    });
    // what was learned of more can be worse: files put together at random say so
    const judges = rendered.filter(({ from }) => from === undefined);
    if (
      known !== undefined &&
      wrongIn(known, group, judges, laboratory) < wrongIn(learned, group, judges, laboratory)
    )
      return keep(known);
    doubts.push(...own);
    return learned;
  });
  const objects = withDefaults(alone, groups, rendered, laboratory);
  // a place of which only the condition was learned anew may tell the same twice
  const told = new Map(doubts.map((doubt) => [canonical([doubt.object, doubt.path]), doubt]));
  return { objects, doubts: [...told.values()], renders: laboratory.renders.length };
}

/** The objects with what is known of defaults, where that makes none of them worse. */
function withDefaults(
  objects: readonly ProfileObject[],
  groups: readonly ObjectGroup[],
  rendered: readonly Render[],
  laboratory: Laboratory,
): readonly ProfileObject[] {
  const defaults = new KnownDefaults(laboratory.chartValues, objects);
  const judges = rendered.filter(({ from }) => from === undefined);
  return objects.map((object, index) => {
    const group = groups[index];
    const filled = defaults.within(object);
    if (group === undefined || canonical(filled) === canonical(object)) return object;
    const wrong = (one: ProfileObject): number => wrongIn(one, group, judges, laboratory);
    return wrong(filled) <= wrong(object) ? filled : object;
  });
}

function learnObject(
  { id, component, kind, loop, observations }: ObjectGroup,
  rendered: readonly Render[],
  laboratory: Laboratory,
  {
    onDoubt,
    onKept,
    before,
  }: Pick<Place, 'onKept' | 'before'> & { readonly onDoubt: (doubt: Doubt) => void },
): ProfileObject {
  const place: Place = {
    kind,
    path: [],
    learn: learnNode,
    onKept,
    ...(before === undefined ? {} : { before }),
    onDoubt: (path, wrong) => onDoubt({ object: id, path, wrong }),
  };
  const node = learnNode(observations, laboratory, place);
  const there = new Set(observations.map(({ situation }) => idOf(situation)));
  const presence = rendered
    .flatMap((render) => situationsOf(loop, laboratory.situation(render)))
    .map((situation) => ({ situation, value: there.has(idOf(situation)) }));
  return {
    id,
    component,
    ...(loop === undefined ? {} : { forEach: { scope: 'values', path: loop, transforms: [] } }),
    node: withWhen(node, learnPresence(presence, laboratory, node, place)),
  };
}

function isBelow(path: readonly string[], start: readonly string[]): boolean {
  return start.every((step, index) => path[index] === step);
}

/** Where an object may be: in a render once, or for each item of a list. */
function situationsOf(loop: Path | undefined, situation: Situation): readonly Situation[] {
  if (loop === undefined) return [situation];
  return itemsOf(valueAt(situation.values, loop)).map((item, index) =>
    atItem(situation, item, [...loop, item.key ?? index]),
  );
}

/** In how many of some renders an object that was learned is not what the chart rendered. */
function wrongIn(
  { node, forEach }: ProfileObject,
  { loop, observations }: ObjectGroup,
  renders: readonly Render[],
  laboratory: Laboratory,
): number {
  if (canonical(forEach?.path) !== canonical(loop)) return renders.length;
  const seen = new Map(observations.map(({ situation, value }) => [idOf(situation), canonical(value)]));
  const isWrong = (situation: Situation): boolean => {
    const made = withoutNulls(evaluate(node, situation));
    return (made === undefined ? undefined : canonical(made)) !== seen.get(idOf(situation));
  };
  return renders.filter((render) => situationsOf(loop, laboratory.situation(render)).some(isWrong)).length;
}
