import type { PlainObject } from '../../base/plain-object';
import { evaluateTemplate } from '../profile/evaluate-template';
import type { ProfileObject, Template } from '../profile/model';
import { scalarsOf } from './canary';
import { describe } from './item-keys';
import { evaluate } from '../profile/evaluate';
import { canonical } from '../profile/go-text';
import { withoutNulls } from '../profile/without-nulls';
import type { Laboratory } from './laboratory';
import type { Place } from './place';
import { learnNode } from './learn-node';
import { learnPresence, withWhen } from './presence';
import type { Render } from './render';
import { type RenderedObject, subchartOf } from './rendered';
import type { Observation } from './situation';

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
    if (known !== undefined && isRight(known, group, fresh, laboratory)) {
      doubts.push(...(before?.doubts.filter(({ object }) => object === group.id) ?? []));
      return known;
    }
    return learnObject(group, rendered, laboratory, (doubt) => doubts.push(doubt));
  });
  return { objects, doubts, renders: laboratory.renders.length };
}

function learnObject(
  { id, component, kind, observations }: ObjectGroup,
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
  const there = new Set(observations.map(({ situation }) => situation.render));
  const presence = rendered.map((render) => ({
    situation: laboratory.situation(render),
    value: there.has(render.index),
  }));
  return { id, component, node: withWhen(node, learnPresence(presence, laboratory, node, place)) };
}

/** Whether an object that was learned is what the chart rendered, in all of some renders. */
function isRight(
  { node }: ProfileObject,
  { observations }: ObjectGroup,
  renders: readonly Render[],
  laboratory: Laboratory,
): boolean {
  const seen = new Map(observations.map(({ situation, value }) => [situation.render, canonical(value)]));
  return renders.every((render) => {
    const made = withoutNulls(evaluate(node, laboratory.situation(render)));
    return (made === undefined ? undefined : canonical(made)) === seen.get(render.index);
  });
}

/** Objects that come from one template, are of one kind, and have one name but for the values in it. */
export function groupObjects(renders: readonly Render[], laboratory: Laboratory): readonly ObjectGroup[] {
  const groups = new Map<string, Shape[]>();
  for (const render of renders) {
    const situation = laboratory.situation(render);
    for (const object of render.outcome.objects ?? []) {
      const key = `${object.source} ${object.kind}`;
      const shapes = groups.get(key) ?? [];
      groups.set(key, shapes);
      const template = nameTemplate(object.name, situation, laboratory);
      const name = template.length === 0 ? object.name : describe(template);
      const observation = { situation, value: object.body };
      // a release name may be in a name in more than one way: what was clear in an earlier render is meant again
      const shape =
        shapes.find((one) => evaluateTemplate(one.template, situation) === object.name) ??
        shapes.find((one) => one.name === name);
      if (shape === undefined) shapes.push({ object, name, template, observations: [observation] });
      else shape.observations.push(observation);
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
    .map(({ object, name, observations }) => ({
      id: unique(`${object.kind}/${name}`),
      component: subchartOf(object.source),
      kind: object.kind,
      observations,
    }));
}

interface Shape {
  readonly object: RenderedObject;
  readonly name: string;
  readonly template: Template;
  readonly observations: Observation<PlainObject>[];
}

/** As much of two objects must be the same for them to be one under two names. */
const ALIKE = 0.35;

/**
 * Objects that are never there together and look alike are one, whatever their names: a name may come from this value or from
 * that. Of a kind of which a template never makes more than one, they need not even look alike.
 */
function merged(shapes: readonly Shape[]): readonly Shape[] {
  const left = [...shapes].sort((a, b) => b.observations.length - a.observations.length);
  const whole: { shape: Shape; renders: Set<number>; leaves: ReadonlySet<string> }[] = [];
  const isSingle = isNeverTwice(shapes);
  for (const shape of left) {
    const renders = shape.observations.map(({ situation }) => situation.render);
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
  const renders = shapes.flatMap(({ observations }) => observations.map(({ situation }) => situation.render));
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
