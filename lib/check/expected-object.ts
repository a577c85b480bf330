import type { StringMap } from '../base/string-map';

/** An object that the deployment reads but does not render: somebody else must have made it. */
export interface ExpectedObject {
  readonly kind:
    'Secret' | 'ConfigMap' | 'ServiceAccount' | 'PersistentVolumeClaim' | 'Service' | 'Middleware';
  /** @format any */
  readonly name: string;
  /** Keys that must be in it. @default - none in particular @format any */
  readonly keys?: readonly string[];
  /** Keys that are read when they are there. @default - none @format any */
  readonly optional?: readonly string[];
  /** Those of all keys for which any random text will do; the others only somebody else can give. @default - none @format any */
  readonly random?: readonly string[];
  /** Those of the keys whose text is known, such as the name of a user. @default - none @format any */
  readonly texts?: StringMap;
  /** Type of a Secret. @default - Opaque @format any */
  readonly type?: string;
  /** Labels that it must have for its reader. @default - none @format any */
  readonly labels?: StringMap;
  /** Who reads it and what for, in a few words. @default - not said @format any */
  readonly purpose?: string;
  /** The same in words that hold for every way in: without the path of a value. @default - `purpose` @format any */
  readonly namedBy?: string;
}

/** What two parties expect of one object. A key is random only when that is fine with everybody who reads it. */
export function mergeExpected(first: ExpectedObject | undefined, second: ExpectedObject): ExpectedObject {
  const all = first === undefined ? [second] : [first, second];
  const keys = sorted(all.flatMap((one) => one.keys ?? []));
  const optional = sorted(all.flatMap((one) => one.optional ?? [])).filter((key) => !keys.includes(key));
  const random = sorted(all.flatMap((one) => one.random ?? [])).filter((key) =>
    all.every((one) => !reads(one, key) || one.random?.includes(key) === true),
  );
  const texts = { ...first?.texts, ...second.texts };
  return {
    ...first,
    ...second,
    keys: unlessNone(keys),
    optional: unlessNone(optional),
    random: unlessNone(random),
    texts: Object.keys(texts).length === 0 ? undefined : texts,
  };
}

function reads({ keys = [], optional = [] }: ExpectedObject, key: string): boolean {
  return keys.includes(key) || optional.includes(key);
}

function sorted(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort();
}

function unlessNone(names: readonly string[]): readonly string[] | undefined {
  return names.length === 0 ? undefined : names;
}
