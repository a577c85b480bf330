import type { AuthentikVersion } from '../../version';
import type { ReferenceContext } from './references';

/** What is checked. */
export interface CheckedBlueprint extends ReferenceContext {
  readonly name: string;
  readonly version: AuthentikVersion;
}
