import type { PlainObject } from '../../base/plain-object';
import type { ProfileObject } from '../profile/model';
import { describe } from './item-keys';
import type { Laboratory } from './laboratory';
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

/** Learns all objects of a chart from its renders. */
export function learnObjects(
  laboratory: Laboratory,
  onObject: (id: string) => void = () => undefined,
): { objects: readonly ProfileObject[]; doubts: readonly Doubt[] } {
  const doubts: Doubt[] = [];
  const rendered = laboratory.renders.filter(({ outcome }) => outcome.objects !== undefined);
  const objects = groupObjects(rendered, laboratory).map(
    ({ id, component, kind, observations }): ProfileObject => {
      onObject(id);
      const place = {
        kind,
        path: [],
        learn: learnNode,
        onDoubt: (path: readonly string[], wrong: number) => doubts.push({ object: id, path, wrong }),
      };
      const node = learnNode(observations, laboratory, place);
      const there = new Set(observations.map(({ situation }) => situation.render));
      const when = learnPresence(
        rendered.map((render) => ({
          situation: laboratory.situation(render),
          value: there.has(render.index),
        })),
        laboratory,
        node,
        place,
      );
      return { id, component, node: withWhen(node, when) };
    },
  );
  return { objects, doubts };
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
