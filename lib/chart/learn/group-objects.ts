import type { PlainObject } from '../../base/plain-object';
import { evaluateTemplate } from '../profile/evaluate-template';
import type { Template } from '../profile/model';
import { scalarsOf } from './canary';
import { describe, numbering } from './item-keys';
import { itemsOf } from '../profile/evaluate';
import { valueAt } from '../profile/value-at';
import type { Laboratory } from './laboratory';
import type { Render } from './render';
import { type RenderedObject, subchartOf } from './rendered';
import type { Path } from './plan';
import { otherNames } from './other-names';
import { atItem, type Observation, placeKey, type Situation } from './situation';

/** Objects of different renders that are the same to the chart. */
export interface ObjectGroup {
  readonly id: string;
  readonly component: string;
  readonly kind: string;
  /** The list or map of the values whose every item makes one. @default - it is one alone */
  readonly loop?: Path;
  readonly observations: readonly Observation<PlainObject>[];
}

/** One of a render and an item in it. */
export function idOf(situation: Situation): string {
  return `${String(situation.render)} ${placeKey(situation)}`;
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
      const isFree = (one: Shape): boolean => idOfLast(one) !== idOf(situation);
      const shape =
        shapes.find((one) => evaluateTemplate(one.template, situation) === object.name) ??
        shapes.find((one) => one.name === name) ??
        shapes.find(
          (one) => isFree(one) && one.others.some((way) => evaluateTemplate(way, situation) === object.name),
        );
      if (shape === undefined) {
        const others = [...otherNames(template, situation)];
        const fresh: Shape = { object, name, template, others, observations: [observation] };
        shapes.push(loop === undefined ? fresh : { ...fresh, loop });
      } else {
        shape.observations.push(observation);
        if (shape.others.length === 0) shape.others.push(...otherNames(template, situation));
      }
    }
  }
  const unique = numbering();
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
  /** Names by another rule that were the same in some render. */
  readonly others: Template[];
  readonly loop?: Path;
  readonly observations: Observation<PlainObject>[];
}

function idOfLast({ observations }: Shape): string | undefined {
  const last = observations.at(-1);
  return last === undefined ? undefined : idOf(last.situation);
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
const ALIKE = 0.5;

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

/** The fields of the first one, and what is in them but for the name of the release. */
function leavesIn({ object, observations: [first] }: Shape): ReadonlySet<string> {
  const release = first?.situation.releaseName ?? '';
  return new Set(
    scalarsOf(object.body).flatMap(({ path, value }) => [
      path.join('.'),
      `${path.join('.')}=${String(value).replaceAll(release, '')}`,
    ]),
  );
}

function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const common = [...a].filter((leaf) => b.has(leaf)).length;
  return common / (a.size + b.size - common);
}

/** A name with holes where the values put something into it. */
function nameTemplate(name: string, situation: Observation['situation'], laboratory: Laboratory): Template {
  return laboratory.abstract(name, situation).template;
}
