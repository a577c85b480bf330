import type { AuthentikVersion } from '../../version';
import type { AttributeDescription } from '../model-description';
import table from './models.json';

/** What the API schemas of all releases say of one model. */
export interface TabledModel {
  /** The first release that knows it. @default - all do */
  readonly since?: AuthentikVersion;
  /** The last release that knows it. @default - all do */
  readonly until?: AuthentikVersion;
  /** What blueprints may say of it. @default - not known: the API makes none of them */
  readonly attributes?: Readonly<Record<string, AttributeDescription>>;
}

/**
 * Every model of every release, from the releases' own schemas; `scripts/facts/authentik-models.mjs` makes the table, and it names
 * the version of each release that was read.
 */
export const modelTable = table.models as unknown as Readonly<Record<string, TabledModel>>;

/** The version of each release that the table was made from. */
export const TABLED_VERSIONS: Readonly<Record<AuthentikVersion, string>> = table.releases;
