import type { Node } from '../profile/model';
import type { Laboratory } from './laboratory';
import type { Observation } from './situation';

/** Where something is in an object, for those who have to be told of it. */
export interface Place {
  readonly kind: string;
  readonly path: readonly string[];
  /** Told of every leaf that no rule explains. */
  readonly onDoubt: (path: readonly string[], wrong: number) => void;
  /** What was learned of it of fewer renders. @default - nothing was */
  readonly before?: Before;
  /** Told of every place of which what was learned before is still right. */
  readonly onKept: (path: readonly string[]) => void;
  /** Learns what is below; those who learn lists and texts come back to whatever their parts are. */
  readonly learn: Learn;
}

/** What an earlier study has of a place. */
export interface Before {
  readonly node: Node;
  /** Of how many renders it was learned. */
  readonly renders: number;
}

/** Learns what is there at a place, in all renders that have it. */
export type Learn = (observations: readonly Observation[], laboratory: Laboratory, place: Place) => Node;

/** The place one step below, where an earlier study may have a node. */
export function below(place: Place, step: string, node?: Node): Place {
  return { ...withBefore(place, node), path: [...place.path, step] };
}

/** The same place, of which an earlier study has another node: what is inside of a text. */
export function withBefore({ before, ...place }: Place, node: Node | undefined): Place {
  return before === undefined || node === undefined
    ? place
    : { ...place, before: { node, renders: before.renders } };
}

/** What is inside of a text that was made of something. */
export function contentOf(node: Node | undefined): Node | undefined {
  return node?.body.type === 'encoded' ? node.body.content : undefined;
}
