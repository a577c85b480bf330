import type { BlueprintModels } from '../../generated/blueprint-models';
import { blueprintModels } from '../../generated/blueprint-models';
import { BlueprintTag, type BlueprintData, isBlueprintPart, type KeyedEntry } from './tag';
import { withoutEnds } from '../../base/trim';
import { withoutUndefined } from '../../base/without-undefined';
import { checkArgument, checkData } from '../../core/props/check-argument';
import { checkProps } from '../../core/props/check-props';

/** Name of a model that blueprints can describe: `authentik_core.application`. */
export type BlueprintModel = keyof BlueprintModels;

/**
 * What Authentik does with the object: `present` makes it or brings it up to date, `created` makes it and leaves it alone from
 * then on, `must_created` fails when it is there already, `absent` removes it.
 */
export type BlueprintState = 'present' | 'created' | 'must_created' | 'absent';

/** A right on the object that a user or a role gets. */
export interface BlueprintPermission {
  /** Name of the right: `view_application`. @format any */
  readonly permission: string;
  /** Who gets it, when that is a user. @default - a role */
  readonly user?: BlueprintTag;
  /** Who gets it, when that is a role. @default - a user */
  readonly role?: BlueprintTag;
}

/** What an entry says beside the attributes. */
export interface BlueprintEntryOptions {
  /** What `!KeyOf` calls the entry. @default - made of the model and what identifies the object @format any */
  readonly id?: string;
  /** What Authentik does with the object. @default present */
  readonly state?: BlueprintState;
  /** The entry counts only when all of these are true. @default - it counts */
  readonly conditions?: readonly BlueprintData[];
  /** Rights on the object. @default - none beside those that Authentik gives */
  readonly permissions?: readonly BlueprintPermission[];
  /** Ids of checks whose findings of this entry are known and meant to be so. @default - none @format any */
  readonly acknowledge?: readonly string[];
}

/** Attributes of an object of which only some are given. */
export type SomeAttributes<M extends BlueprintModel> = Readonly<Partial<BlueprintModels[M]>>;

/**
 * One object that a blueprint describes. The compiler knows the attributes of each model; Authentik itself would pass over
 * one that it does not know.
 *
 * ```ts
 * new BlueprintEntry('authentik_core.group', { name: 'pixee-admins' });
 * BlueprintEntry.existing('authentik_brands.brand', { domain: 'authentik-default' }, { default: false });
 * BlueprintEntry.absent('authentik_core.group', { name: 'old' });
 * ```
 */
export class BlueprintEntry<M extends BlueprintModel = BlueprintModel> implements KeyedEntry {
  /** An object that is there already: only the attributes that are given change. */
  public static existing<M extends BlueprintModel>(
    model: M,
    identifiers: SomeAttributes<M>,
    attributes: SomeAttributes<M>,
    options: BlueprintEntryOptions = {},
  ): BlueprintEntry<M> {
    checkArgument('identifiers', 'map', identifiers, 'BlueprintEntry.existing');
    checkData('identifiers', identifiers, 'BlueprintEntry.existing', isBlueprintPart);
    checkData('attributes', attributes, 'BlueprintEntry.existing', isBlueprintPart);
    checkProps('BlueprintEntryOptions', options, 'BlueprintEntry.existing');
    return new BlueprintEntry(model, attributes as BlueprintModels[M], options, identifiers);
  }

  /** An object that must not be there: Authentik removes it. */
  public static absent<M extends BlueprintModel>(
    model: M,
    identifiers: SomeAttributes<M>,
  ): BlueprintEntry<M> {
    checkArgument('identifiers', 'map', identifiers, 'BlueprintEntry.absent');
    checkData('identifiers', identifiers, 'BlueprintEntry.absent', isBlueprintPart);
    return new BlueprintEntry(model, {} as BlueprintModels[M], { state: 'absent' }, identifiers);
  }

  /**
   * An object of a model that has no interface here; the table of all models is checked against all the same.
   *
   * @param model its model: `authentik_stages_dummy.dummystage`
   * @param identifiers by what Authentik finds it again
   * @param attributes what else there is to say of it
   */
  public static other(
    model: string,
    identifiers: { readonly [field: string]: BlueprintData },
    attributes: { readonly [attribute: string]: BlueprintData } = {},
    options: BlueprintEntryOptions = {},
  ): BlueprintEntry {
    checkArgument('identifiers', 'map', identifiers, 'BlueprintEntry.other');
    checkArgument('attributes', 'map', attributes, 'BlueprintEntry.other');
    checkData('identifiers', identifiers, 'BlueprintEntry.other', isBlueprintPart);
    checkData('attributes', attributes, 'BlueprintEntry.other', isBlueprintPart);
    checkProps('BlueprintEntryOptions', options, 'BlueprintEntry.other');
    const given = { ...attributes, ...identifiers } as never;
    return new BlueprintEntry(model as BlueprintModel, given, options, identifiers, false);
  }

  /** An entry as it stands in a file, whatever it says. @internal */
  public static read(
    model: string,
    identifiers: { readonly [field: string]: BlueprintData },
    attributes: { readonly [attribute: string]: BlueprintData },
    options: BlueprintEntryOptions,
    exists: boolean,
  ): BlueprintEntry {
    return new BlueprintEntry(model as BlueprintModel, attributes as never, options, identifiers, exists);
  }

  public readonly id: string;
  /** Whether the id was chosen, and not made. @internal */
  public readonly hasOwnId: boolean;
  /** By what Authentik finds the object again. */
  public readonly identifiers: Readonly<Record<string, BlueprintData>>;
  /** What the object is like, without what identifies it. */
  public readonly attributes: Readonly<Record<string, BlueprintData>>;
  /** Whether the object is known to be there, so that nothing is required of it. @internal */
  public readonly exists: boolean;
  private everything?: Readonly<Record<string, BlueprintData>> | undefined;

  /**
   * @param model the model
   * @param attributes all attributes, those that identify the object too
   * @param options what else there is to say
   * @param existing what identifies an object that is there already; {@link BlueprintEntry.existing} gives it
   * @param exists whether it is there already
   */
  public constructor(
    public readonly model: M,
    attributes: BlueprintModels[M],
    public readonly options: BlueprintEntryOptions = {},
    existing?: SomeAttributes<M>,
    exists = existing !== undefined,
  ) {
    checkArgument('model', 'text', model, 'BlueprintEntry');
    checkArgument('attributes', 'map', attributes, 'BlueprintEntry');
    // An entry of a file is judged with its blueprint.
    if (existing !== undefined) {
      checkArgument('identifiers', 'map', existing, 'BlueprintEntry');
      checkData('identifiers', existing, 'BlueprintEntry', isBlueprintPart, () => undefined);
    } else {
      checkProps('BlueprintEntryOptions', options, 'BlueprintEntry');
      checkData('attributes', attributes, model, isBlueprintPart);
    }
    const given = withoutUndefined(attributes as unknown as Readonly<Record<string, BlueprintData>>);
    this.exists = exists;
    this.identifiers =
      existing === undefined
        ? pickIdentifiers(model, given)
        : withoutUndefined(existing as Readonly<Record<string, BlueprintData>>);
    this.attributes = Object.fromEntries(
      Object.entries(given).filter(([name]) => exists || !Object.hasOwn(this.identifiers, name)),
    );
    this.hasOwnId = options.id !== undefined;
    this.id = options.id ?? idOf(model, this.identifiers);
  }

  /** Says one more attribute, for entries that others add to until synthesis. @internal */
  public say(name: keyof BlueprintModels[M] & string, value: BlueprintData): void {
    (this.attributes as Record<string, BlueprintData>)[name] = value;
    this.everything = undefined;
  }

  /** Whether it makes no object, but lets Authentik do something, such as apply another blueprint. @internal */
  public get isMeta(): boolean {
    return this.model.startsWith('authentik_blueprints.meta');
  }

  /** Everything that is known of the object. */
  public get known(): Readonly<Record<string, BlueprintData>> {
    this.everything ??= { ...this.identifiers, ...this.attributes };
    return this.everything;
  }

  /** What it is, for messages: `authentik_core.group "pixee-admins"`. */
  public toString(): string {
    const texts = Object.values(this.identifiers).filter((value) => typeof value === 'string');
    return texts.length === 0 ? `${this.model} (${this.id})` : `${this.model} "${texts.join(', ')}"`;
  }
}

function pickIdentifiers(
  model: BlueprintModel,
  attributes: Readonly<Record<string, BlueprintData>>,
): Readonly<Record<string, BlueprintData>> {
  const names = Object.hasOwn(blueprintModels, model) ? blueprintModels[model].identifiedBy : [];
  return Object.fromEntries(
    names.flatMap((name) => {
      const value = attributes[name];
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** Whether a model has an interface, and is found by what that says; an object may also be found by less. @internal */
export function isTyped(model: string, identifiers: readonly string[]): model is BlueprintModel {
  if (!Object.hasOwn(blueprintModels, model)) return false;
  const { identifiedBy } = blueprintModels[model as BlueprintModel];
  return (
    identifiers.length === identifiedBy.length && identifiedBy.every((name) => identifiers.includes(name))
  );
}

/** Made of what identifies the object, so that it stays the same as long as the object does. */
function idOf(model: string, identifiers: Readonly<Record<string, BlueprintData>>): string {
  const [, name = model] = model.split('.');
  const text = [name, ...Object.values(identifiers).map(textOf)].join('-').toLowerCase();
  return withoutEnds(text.replace(/[^a-z0-9]+/g, '-'), '-');
}

function textOf(value: BlueprintData): string {
  if (!(value instanceof BlueprintTag)) return typeof value === 'string' ? value : JSON.stringify(value);
  const { content } = value;
  if (typeof content === 'string') return content;
  if (isEntry(content)) return content.id;
  const last = Array.isArray(content) ? (content as readonly BlueprintData[]).at(-1) : undefined;
  return Array.isArray(last) ? textOf((last as readonly BlueprintData[]).at(-1) ?? '') : '';
}

/** Whether `!KeyOf` was given an entry, not an id. */
export function isEntry(content: unknown): content is BlueprintEntry {
  return content instanceof BlueprintEntry;
}
