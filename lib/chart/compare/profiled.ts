import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { MADE, RANDOM } from '../profile/scope';
import { type Decided, type Decision, decisionOn } from './decisions';
import { normalLeaves } from './normal-form';

/** Fields of an object, as texts by path. */
type Leaves = ReadonlyMap<string, string>;

/** What a profile makes by itself, before anything of ours is laid over it. */
export class Profiled {
  private readonly objects: ReadonlyMap<string, Leaves>;

  public constructor(bodies: readonly PlainObject[], namespace: string) {
    this.objects = new Map(bodies.map((body) => [keyOf(body), normalLeaves(body, namespace)]));
  }

  /**
   * The decision that a field differs by. Where the profile says what the chart has, whatever differs was laid over it; where it does not, it
   * is wrong, and nothing explains that away.
   */
  public decision(field: Decided): Decision | undefined {
    const leaves = this.objects.get(keyOf(field.object));
    const own = leaves?.get(field.path);
    if (own !== undefined && (own.includes(RANDOM) || own.includes(MADE))) return 'drawn by chance';
    if (own === field.theirs && field.theirs !== field.ours) {
      const known = decisionOn(field);
      return known ?? (leaves === undefined ? 'extra objects' : 'laid over the profile');
    }
    return decisionOn(field) === 'checksums' ? 'checksums' : undefined;
  }
}

function keyOf({ kind, metadata }: PlainObject): string {
  return `${String(kind)}/${isPlainObject(metadata) ? String(metadata.name) : ''}`;
}
