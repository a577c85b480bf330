import { groupBy } from '../../../base/group-by';
import type { BlueprintEntry } from '../entry';
import { BlueprintTag } from '../tag';
import type { Lookup } from '../visit';
import { isBaseModel, isKindOf } from './base-models';
import { isMadeAlong, outpostUser } from './made-along';

/** Entries of a model, by what one of its fields holds. */
interface ByField {
  readonly byValue: ReadonlyMap<unknown, readonly BlueprintEntry[]>;
  /** Those of which a tag says it. */
  readonly open: readonly BlueprintEntry[];
}

/** Entries by what others look for, so that a look-up takes no longer among many than among few. */
export class EntryIndex {
  private readonly byId = new Map<string, BlueprintEntry>();
  private readonly positions = new Map<BlueprintEntry, number>();
  private readonly byModel: ReadonlyMap<string, readonly BlueprintEntry[]>;
  private readonly kinds = new Map<string, readonly BlueprintEntry[]>();
  private readonly fields = new Map<string, ByField>();
  private outposts?: ReadonlyMap<unknown, readonly BlueprintEntry[]>;

  public constructor(private readonly entries: readonly BlueprintEntry[]) {
    entries.forEach((entry, position) => {
      if (!this.byId.has(entry.id)) this.byId.set(entry.id, entry);
      if (!this.positions.has(entry)) this.positions.set(entry, position);
    });
    this.byModel = groupBy(entries, ({ model }) => model);
  }

  /** How many entries there are. */
  public get length(): number {
    return this.entries.length;
  }

  /** The entry that `!KeyOf` means. */
  public entryOf(target: BlueprintEntry | string): BlueprintEntry | undefined {
    if (typeof target === 'string') return this.byId.get(target);
    return this.positions.has(target) ? target : undefined;
  }

  /** Where an entry stands among the others; -1 for one that is not among them. */
  public positionOf(entry: BlueprintEntry): number {
    return this.positions.get(entry) ?? -1;
  }

  /** Whether an entry describes what is looked for, or may do so. Fields across objects, such as `user__username`, are not looked at. */
  public describes(model: string, criteria: Lookup['criteria']): boolean {
    const plain = criteria.filter(([field]) => !field.includes('__'));
    const [first, ...others] = plain;
    const ofModel = this.ofKind(model);
    if (first === undefined) return ofModel.length > 0;
    const [field, value] = first;
    const { byValue, open } = this.byField(model, field, ofModel);
    return [byValue.get(value) ?? [], open].some((entries) =>
      entries.some(({ known }) => others.every(([name, wanted]) => fits(known[name], wanted))),
    );
  }

  /** The entries along with which Authentik makes what is looked for. */
  public makersOf(lookup: Lookup): readonly BlueprintEntry[] {
    const name = lookup.criteria.find(([field]) => field === 'name')?.[1];
    if (name === undefined) return [];
    this.outposts ??= groupBy(this.entries, ({ known }) =>
      typeof known['name'] === 'string' ? outpostUser(known['name']).criteria['name'] : undefined,
    );
    return (this.outposts.get(name) ?? []).filter((entry) => isMadeAlong(entry, lookup));
  }

  private ofKind(model: string): readonly BlueprintEntry[] {
    if (!isBaseModel(model)) return this.byModel.get(model) ?? [];
    const found =
      this.kinds.get(model) ??
      this.entries.filter((entry) => entry.model === model || isKindOf(entry.model, model));
    this.kinds.set(model, found);
    return found;
  }

  private byField(model: string, field: string, entries: readonly BlueprintEntry[]): ByField {
    const key = `${model}\n${field}`;
    const known = this.fields.get(key) ?? {
      byValue: groupBy(entries, (entry) => entry.known[field]),
      open: entries.filter((entry) => entry.known[field] instanceof BlueprintTag),
    };
    this.fields.set(key, known);
    return known;
  }
}

function fits(known: unknown, wanted: unknown): boolean {
  return known === wanted || known instanceof BlueprintTag;
}
