import type { PlainObject } from '../../base/plain-object';
import type { PathPart } from '../profile/model';
import type { RenderedObject } from './rendered';

/** What is to be rendered. */
export interface Trial {
  readonly values: PlainObject;
  readonly releaseName: string;
  readonly namespace: string;
  /** What differs from another trial, and only by these keys. @default - nothing is known */
  readonly from?: { readonly trial: number; readonly changed: readonly (readonly PathPart[])[] };
  /** Whether it was rendered before and is rendered once more, to see what changes by itself. @default false */
  readonly again?: boolean;
  /** Why it is tried, for people. */
  readonly note: string;
}

/** What came of it. */
export interface Outcome {
  /** @default - Helm refused */
  readonly objects?: readonly RenderedObject[];
  /** What Helm says, when it refuses. @default - it did not */
  readonly failure?: string;
}

/** A trial with its outcome. */
export interface Render extends Trial {
  readonly index: number;
  readonly outcome: Outcome;
}

/** Renders trials, in any order and as many at once as is good. */
export type Renderer = (trials: readonly Trial[]) => Promise<readonly Outcome[]>;
