import type { PlainObject } from '../../base/plain-object';
import type { ProfileObject } from '../profile/model';
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
  const groups = new Map<
    string,
    { object: RenderedObject; name: string; observations: Observation<PlainObject>[] }[]
  >();
  for (const render of renders) {
    const situation = laboratory.situation(render);
    for (const object of render.outcome.objects ?? []) {
      const key = `${object.source} ${object.kind}`;
      const shapes = groups.get(key) ?? [];
      groups.set(key, shapes);
      const name = nameShape(object.name, situation, laboratory);
      const observation = { situation, value: object.body };
      const shape = shapes.find((one) => one.name === name);
      if (shape === undefined) shapes.push({ object, name, observations: [observation] });
      else shape.observations.push(observation);
    }
  }
  return [...groups.values()]
    .flatMap((shapes) => merged(shapes))
    .map(({ object, name, observations }) => ({
      id: `${object.kind}/${name}`,
      component: subchartOf(object.source),
      kind: object.kind,
      observations,
    }));
}

/** Objects of which there is never more than one are one, whatever their names. */
function merged<T extends { readonly observations: Observation<PlainObject>[] }>(
  shapes: readonly T[],
): readonly T[] {
  const renders = shapes.flatMap(({ observations }) => observations.map(({ situation }) => situation.render));
  const [first] = shapes;
  if (first === undefined || new Set(renders).size < renders.length) return shapes;
  first.observations.push(...shapes.slice(1).flatMap(({ observations }) => observations));
  return [first];
}

/** A name without what the values put into it. */
function nameShape(name: string, situation: Observation['situation'], laboratory: Laboratory): string {
  const { template } = laboratory.abstract(name, situation);
  return template.length === 0 ? name : describe(template);
}
