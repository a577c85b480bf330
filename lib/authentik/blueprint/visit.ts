import { type BlueprintData, BlueprintTag } from './tag';
import { isEntry, type BlueprintEntry } from './entry';

/** Every tag in some data, those inside of tags too, in the order they are written in. */
export function* tagsIn(data: BlueprintData): Iterable<BlueprintTag> {
  if (data instanceof BlueprintTag) {
    yield data;
    if (!isEntry(data.content)) yield* tagsIn(data.content as BlueprintData);
  } else if (typeof data === 'object' && data !== null) {
    for (const item of Object.values(data)) yield* tagsIn(item);
  }
}

/** Every tag of an entry, whatever part of it it stands in. */
export function tagsOf({ known, options }: BlueprintEntry): readonly BlueprintTag[] {
  const permissions = (options.permissions ?? []).flatMap(({ user, role }) => [user ?? null, role ?? null]);
  return [...tagsIn(known), ...tagsIn(options.conditions ?? []), ...tagsIn(permissions)];
}

/**
 * The tags of an entry that must lead to something: not those of conditions, of the entry as a whole or inside of another tag, which
 * are there to find out.
 */
export function neededTagsOf({ known, options }: BlueprintEntry): readonly BlueprintTag[] {
  const permissions = (options.permissions ?? []).flatMap(({ user, role }) => [user ?? null, role ?? null]);
  return [...neededTagsIn(known), ...neededTagsIn(permissions)];
}

function* neededTagsIn(data: BlueprintData): Iterable<BlueprintTag> {
  if (data instanceof BlueprintTag) {
    yield data;
    if (data.name === '!Condition' || isEntry(data.content)) return;
    const content = data.content as BlueprintData;
    const isChoice = data.name === '!If' && Array.isArray(content);
    yield* neededTagsIn(isChoice ? (content as readonly BlueprintData[]).slice(1) : content);
  } else if (typeof data === 'object' && data !== null) {
    for (const item of Object.values(data)) yield* neededTagsIn(item);
  }
}

/** What `!KeyOf` refers to: an entry, or the id of one. Nothing for other tags. */
export function keyOfTarget(tag: BlueprintTag): BlueprintEntry | string | undefined {
  if (tag.name !== '!KeyOf') return undefined;
  if (isEntry(tag.content)) return tag.content;
  return typeof tag.content === 'string' ? tag.content : undefined;
}

/** What `!Find` looks for: a model, and fields with their values. Nothing for other tags. */
export interface Lookup {
  readonly model: string;
  readonly criteria: readonly (readonly [string, unknown])[];
}

/** What a tag looks up in Authentik's database; nothing for tags that do not. */
export function lookupOf(tag: BlueprintTag): Lookup | undefined {
  if (tag.name !== '!Find' && tag.name !== '!FindObject') return undefined;
  const [model, ...criteria] = tag.content as readonly [string, ...(readonly [string, unknown])[]];
  return { model, criteria };
}
