import { checkCall } from '../../core/props/check-props';
import { checkArgument, checkData } from '../../core/props/check-argument';
/** What may stand in a blueprint: plain data, with tags anywhere in it. */
export type BlueprintData =
  | string
  | number
  | boolean
  | null
  | BlueprintTag
  | readonly BlueprintData[]
  | { readonly [key: string]: BlueprintData };

/** The tags that Authentik knows (`BlueprintLoader` of `authentik/blueprints/v1/common.py`). */
export const BLUEPRINT_TAGS = [
  '!KeyOf',
  '!Find',
  '!FindObject',
  '!Context',
  '!Format',
  '!Condition',
  '!If',
  '!Env',
  '!File',
  '!Enumerate',
  '!Value',
  '!Index',
  '!AtIndex',
  '!ParseJSON',
] as const;

/** The name of a tag, with its exclamation mark. */
export type BlueprintTagName = (typeof BLUEPRINT_TAGS)[number];

/** How the conditions of {@link BlueprintTag.condition} are joined. */
export type ConditionMode = 'AND' | 'NAND' | 'OR' | 'NOR' | 'XOR' | 'XNOR';

/** What finds an object: a field of its model and the value it has there. */
export interface FindCriteria {
  readonly [field: string]: string | number | boolean | BlueprintTag;
}

/**
 * A custom YAML tag, by which Authentik computes a value when it applies a blueprint. Tags are written as real YAML tags, such
 * as `!Find [authentik_flows.flow, [slug, default-authentication-flow]]`.
 *
 * @see https://docs.goauthentik.io/customize/blueprints/v1/tags
 */
export class BlueprintTag {
  /**
   * The primary key of an object that exists: one that Authentik ships, or one of a blueprint that this one depends on. A
   * blueprint with a criterion that finds nothing is refused.
   *
   * @param model its model: `authentik_flows.flow`
   * @param criteria fields that all must match: `{ slug: 'default-authentication-flow' }`
   */
  public static find(model: string, criteria: FindCriteria): BlueprintTag {
    checkArgument('criteria', 'map', criteria, 'BlueprintTag.find');
    return checked(new BlueprintTag('!Find', [model, ...Object.entries(criteria)]));
  }

  /** An object that exists, with its fields, for {@link BlueprintTag.atIndex}; from Authentik 2025.8 on. */
  public static findObject(model: string, criteria: FindCriteria): BlueprintTag {
    checkArgument('criteria', 'map', criteria, 'BlueprintTag.findObject');
    return checked(new BlueprintTag('!FindObject', [model, ...Object.entries(criteria)]));
  }

  /** The primary key of another entry of the same blueprint, or of one with this id. */
  public static keyOf(entry: KeyedEntry | string): BlueprintTag {
    return checked(new BlueprintTag('!KeyOf', entry));
  }

  /** A variable of the worker's environment, which must be set: the place for a secret. */
  public static env(name: string): BlueprintSecret {
    checkCall('BlueprintTag.env', { name });
    return checked(new BlueprintSecret('!Env', name));
  }

  /** A variable of the worker's environment, or this text. Not for secrets, because the text stands in the blueprint. */
  public static envOr(name: string, otherwise: BlueprintData): BlueprintTag {
    return checked(new BlueprintTag('!Env', [name, otherwise]));
  }

  /** The content of a file in the worker, without blanks at its ends; the file must be there. A place for a secret. */
  public static file(path: string): BlueprintSecret {
    checkCall('BlueprintTag.file', { path });
    return checked(new BlueprintSecret('!File', path));
  }

  /** A value of the blueprint's context. */
  public static context(key: string): BlueprintTag {
    checkCall('BlueprintTag.context', { key });
    return checked(new BlueprintTag('!Context', key));
  }

  /** A value of the blueprint's context, or another when the context has none. */
  public static contextOr(key: string, otherwise: BlueprintData): BlueprintTag {
    return checked(new BlueprintTag('!Context', [key, otherwise]));
  }

  /** A text with `%s` in it, one for each argument, as Python formats it. */
  public static format(text: string, ...values: readonly BlueprintData[]): BlueprintTag {
    return checked(new BlueprintTag('!Format', [text, ...values]));
  }

  /** One of two values. */
  public static choose(
    condition: BlueprintData,
    then: BlueprintData,
    otherwise: BlueprintData,
  ): BlueprintTag {
    return checked(new BlueprintTag('!If', [condition, then, otherwise]));
  }

  /** True or false, of several conditions. */
  public static condition(mode: ConditionMode, ...conditions: readonly BlueprintData[]): BlueprintTag {
    return checked(new BlueprintTag('!Condition', [mode, ...conditions]));
  }

  /** A list with one item for each of another list or map; `body` holds {@link BlueprintTag.value} and {@link BlueprintTag.index}. */
  public static enumerateList(items: BlueprintData, body: BlueprintData): BlueprintTag {
    return checked(new BlueprintTag('!Enumerate', [items, 'SEQ', body]));
  }

  /** A map with one entry, a key and a value, for each of a list or map. */
  public static enumerateMap(items: BlueprintData, key: BlueprintData, value: BlueprintData): BlueprintTag {
    return checked(new BlueprintTag('!Enumerate', [items, 'MAP', [key, value]]));
  }

  /** Number or key of the item that an enumeration is at; 0 is the innermost enumeration, 1 the one around it. */
  public static index(depth = 0): BlueprintTag {
    checkCall('BlueprintTag.index', { depth });
    return checked(new BlueprintTag('!Index', depth));
  }

  /** The item that an enumeration is at; 0 is the innermost enumeration, 1 the one around it. */
  public static value(depth = 0): BlueprintTag {
    checkCall('BlueprintTag.value', { depth });
    return checked(new BlueprintTag('!Value', depth));
  }

  /** An item of a list, or a field of a map or found object. */
  public static atIndex(collection: BlueprintData, index: string | number): BlueprintTag {
    return checked(new BlueprintTag('!AtIndex', [collection, index]));
  }

  /** An item of a list or map, or another value when there is none. */
  public static atIndexOr(
    collection: BlueprintData,
    index: string | number,
    otherwise: BlueprintData,
  ): BlueprintTag {
    return checked(new BlueprintTag('!AtIndex', [collection, index, otherwise]));
  }

  /** The data that a JSON text holds. The text must stand here: Authentik reads no tag inside of this one. */
  public static parseJson(text: string): BlueprintTag {
    checkCall('BlueprintTag.parseJson', { text });
    return checked(new BlueprintTag('!ParseJSON', text));
  }

  /** A tag by its name, with what it is given as it would stand in YAML: for blueprints that are read from a file. */
  public static other(name: BlueprintTagName, content: BlueprintData): BlueprintTag {
    const isSecret = (name === '!Env' || name === '!File') && typeof content === 'string';
    return isSecret ? new BlueprintSecret(name, content) : new BlueprintTag(name, content);
  }

  /** @internal */
  protected constructor(
    /** The tag, with its exclamation mark: `!Find`. */
    public readonly name: string,
    /** What the tag is given; an entry for `!KeyOf`. @internal */
    public readonly content: BlueprintData | KeyedEntry,
  ) {}
}

/** A tag that reads a secret where it is kept, so that the blueprint itself holds none. */
export class BlueprintSecret extends BlueprintTag {}

/** What `!KeyOf` can refer to: an entry of a blueprint. */
export interface KeyedEntry {
  /** Its id in the blueprint. */
  readonly id: string;
  /** Its model: `authentik_core.group`. */
  readonly model: string;
}

/** A tag, once it is known that a blueprint can hold what it is given. */
function checked<T extends BlueprintTag>(tag: T): T {
  checkData('content', tag.content, 'BlueprintTag', isBlueprintPart);
  return tag;
}

/** Whether an object of a class is one that may stand in a blueprint: a tag, or the entry that one refers to. @internal */
export function isBlueprintPart(value: object): boolean {
  return value instanceof BlueprintTag || ('id' in value && 'model' in value);
}
