import type { AuthentikVersion } from '../../version';
import type { BlueprintEntry } from '../entry';

/** An object that is in Authentik without a blueprint of ours: somebody made it by hand, or another tool did. */
export interface ExpectedAuthentikObject {
  /** Its model: `authentik_core.group`. @format any */
  readonly model: string;
  /** The field it is found by: `name`. @format any */
  readonly field: string;
  /** What the field holds. @format any */
  readonly value: string;
}

/** What is checked. */
export interface CheckedBlueprint {
  readonly name: string;
  readonly version: AuthentikVersion;
  /** The entries of the blueprint. */
  readonly entries: readonly BlueprintEntry[];
  /** Those of the blueprints that it depends on. */
  readonly others: readonly BlueprintEntry[];
  readonly expected: readonly ExpectedAuthentikObject[];
  /** Values for `!Context`. @default - none */
  readonly context?: Readonly<Record<string, unknown>>;
}
