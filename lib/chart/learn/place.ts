import type { Node } from '../profile/model';
import type { Laboratory } from './laboratory';
import type { Observation } from './situation';

/** Where something is in an object, for those who have to be told of it. */
export interface Place {
  readonly kind: string;
  readonly path: readonly string[];
  /** Told of every leaf that no rule explains. */
  readonly onDoubt: (path: readonly string[], wrong: number) => void;
  /** Learns what is below; those who learn lists and texts come back to whatever their parts are. */
  readonly learn: Learn;
}

/** Learns what is there at a place, in all renders that have it. */
export type Learn = (observations: readonly Observation[], laboratory: Laboratory, place: Place) => Node;

/** The place one step below. */
export function below(place: Place, step: string): Place {
  return { ...place, path: [...place.path, step] };
}
