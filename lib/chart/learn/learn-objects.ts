import type { PlainObject } from '../../base/plain-object';
import { evaluateTemplate } from '../profile/evaluate-template';
import type { ProfileObject, Template } from '../profile/model';
import { scalarsOf } from './canary';
import { describe } from './item-keys';
import { evaluate, itemsOf } from '../profile/evaluate';
import { valueAt } from '../profile/value-at';
import { canonical } from '../profile/go-text';
import { withoutNulls } from '../profile/without-nulls';
import type { Laboratory } from './laboratory';
import type { Place } from './place';
import { learnNode } from './learn-node';
import { learnPresence, withWhen } from './presence';
import type { Render } from './render';
import { type RenderedObject, subchartOf } from './rendered';
import type { Path } from './plan';
import { atItem, type Observation, placeKey, type Situation } from './situation';

/** What could not be explained. */
export interface Doubt {
  readonly object: string;
  readonly path: readonly string[];
  readonly wrong: number;
}

/** Objects of different renders that are the same to the chart. */
export interface ObjectGroup {
  readonly id: string;
  readonly component: string;
  readonly kind: string;
  /** The list or map of the values whose every item makes one. @default - it is one alone */
  readonly loop?: Path;
  readonly observations: readonly Observation<PlainObject>[];
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
  const objects = groupObjects(rendered, laboratory).map((group): ProfileObject => {
    const known = before?.objects.find(({ id }) => id === group.id);
    const keep = (object: ProfileObject): ProfileObject => {
      doubts.push(...(before?.doubts.filter(({ object: id }) => id === group.id) ?? []));
      return object;
    };
    if (known !== undefined && wrongIn(known, group, fresh, laboratory) === 0) return keep(known);
    const own: Doubt[] = [];
    const learned = learnObject(group, rendered, laboratory, (doubt) => own.push(doubt));
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
  return { objects, doubts, renders: laboratory.renders.length };
}

function learnObject(
  { id, component, kind, loop, observations }: ObjectGroup,
  rendered: readonly Render[],
  laboratory: Laboratory,
  onDoubt: (doubt: Doubt) => void,
): ProfileObject {
  const place: Place = {
    kind,
    path: [],
    learn: learnNode,
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

/** One of a render and an item in it. */
function idOf(situation: Situation): string {
  return `${String(situation.render)} ${placeKey(situation)}`;
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

/** Objects that come from one template, are of one kind, and have one name but for the values in it. */
export function groupObjects(renders: readonly Render[], laboratory: Laboratory): readonly ObjectGroup[] {
  const groups = new Map<string, Shape[]>();
  const loops = objectLoops(renders, laboratory);
  for (const render of renders) {
    const whole = laboratory.situation(render);
    for (const object of render.outcome.objects ?? []) {
      const found = loops.get(keyOf(object)) === undefined ? undefined : itemOf(object, whole, laboratory);
      const loop = found === undefined || found.key !== loops.get(keyOf(object)) ? undefined : found.source;
      const situation = loop === undefined || found === undefined ? whole : found.situation;
      const key = `${keyOf(object)} ${loop?.join('.') ?? ''}`;
      const shapes = groups.get(key) ?? [];
      groups.set(key, shapes);
      const template = nameTemplate(object.name, situation, laboratory);
      const name = template.length === 0 ? object.name : describe(template);
      const observation = { situation, value: object.body };
      // a release name may be in a name in more than one way: what was clear in an earlier render is meant again
      const shape =
        shapes.find((one) => evaluateTemplate(one.template, situation) === object.name) ??
        shapes.find((one) => one.name === name);
      if (shape === undefined) {
        const fresh: Shape = { object, name, template, observations: [observation] };
        shapes.push(loop === undefined ? fresh : { ...fresh, loop });
      } else shape.observations.push(observation);
    }
  }
  const seen = new Map<string, number>();
  const unique = (id: string): string => {
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}#${String(count)}`;
  };
  return [...groups.values()]
    .flatMap((shapes) => merged(shapes))
    .map(({ object, name, loop, observations }) => ({
      id: unique(`${object.kind}/${name}`),
      component: subchartOf(object.source),
      kind: object.kind,
      ...(loop === undefined ? {} : { loop }),
      observations,
    }));
}

interface Shape {
  readonly object: RenderedObject;
  readonly name: string;
  readonly template: Template;
  readonly loop?: Path;
  readonly observations: Observation<PlainObject>[];
}

function keyOf({ source, kind }: RenderedObject): string {
  return `${source} ${kind}`;
}

/** The item of the values that is in the name of an object. */
function itemOf(
  { name }: RenderedObject,
  situation: Situation,
  laboratory: Laboratory,
):
  | {
      readonly key: string;
      readonly source: Path;
      readonly index: string | number;
      readonly situation: Situation;
    }
  | undefined {
  for (const path of laboratory.abstract(name, situation).paths) {
    const at = path.findIndex((part, index) => typeof part === 'number' || path[index + 1] === '|key');
    const index = path[at];
    if (at === -1 || index === undefined) continue;
    const source = path.slice(0, at);
    const item = itemsOf(valueAt(situation.values, source)).find(
      (one, position) => (one.key ?? position) === index,
    );
    if (item !== undefined)
      return { key: source.join('.'), source, index, situation: atItem(situation, item, [...source, index]) };
  }
  return undefined;
}

/** The templates that make an object for each item of a list: some render shows two of them, of different items. */
function objectLoops(renders: readonly Render[], laboratory: Laboratory): ReadonlyMap<string, string> {
  const loops = new Map<string, string>();
  for (const render of renders) {
    const situation = laboratory.situation(render);
    const seen = new Map<string, string | number>();
    for (const object of render.outcome.objects ?? []) {
      if (loops.has(keyOf(object))) continue;
      const found = itemOf(object, situation, laboratory);
      if (found === undefined) continue;
      const key = `${keyOf(object)} ${found.key}`;
      if (seen.has(key) && seen.get(key) !== found.index) loops.set(keyOf(object), found.key);
      seen.set(key, found.index);
    }
  }
  return loops;
}

/** As much of two objects must be the same for them to be one under two names. */
const ALIKE = 0.35;

/**
 * Objects that are never there together and look alike are one, whatever their names: a name may come from this value or from
 * that. Of a kind of which a template never makes more than one, they need not even look alike.
 */
function merged(shapes: readonly Shape[]): readonly Shape[] {
  const left = [...shapes].sort((a, b) => b.observations.length - a.observations.length);
  const whole: { shape: Shape; renders: Set<string>; leaves: ReadonlySet<string> }[] = [];
  const isSingle = isNeverTwice(shapes);
  for (const shape of left) {
    const renders = shape.observations.map(({ situation }) => idOf(situation));
    const leaves = leavesIn(shape);
    const [best] = whole
      .filter((one) => renders.every((render) => !one.renders.has(render)))
      .map((one) => ({ one, likeness: isSingle ? 1 : likeness(one.leaves, leaves) }))
      .sort((a, b) => b.likeness - a.likeness);
    if (best !== undefined && best.likeness >= ALIKE) {
      best.one.shape.observations.push(...shape.observations);
      for (const render of renders) best.one.renders.add(render);
    } else whole.push({ shape, renders: new Set(renders), leaves });
  }
  for (const { shape } of whole) shape.observations.sort((a, b) => a.situation.render - b.situation.render);
  return whole.map(({ shape }) => shape);
}

function isNeverTwice(shapes: readonly Shape[]): boolean {
  const renders = shapes.flatMap(({ observations }) => observations.map(({ situation }) => idOf(situation)));
  return new Set(renders).size === renders.length;
}

function leavesIn({ object }: Shape): ReadonlySet<string> {
  return new Set([...scalarsOf(object.body)].map(({ path, value }) => `${path.join('.')}=${String(value)}`));
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((leaf) => b.has(leaf)).length;
  return common / (a.size + b.size - common);
}

/** A name with holes where the values put something into it. */
function nameTemplate(name: string, situation: Observation['situation'], laboratory: Laboratory): Template {
  return laboratory.abstract(name, situation).template;
}
