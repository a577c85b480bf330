import type { StringMap } from './labels';

/** An object that the deployment reads but does not render: somebody else must have made it. */
export interface ExpectedObject {
  readonly kind: 'Secret' | 'ConfigMap' | 'ServiceAccount' | 'PersistentVolumeClaim' | 'Service';
  readonly name: string;
  /** Keys that must be in it. @default - none in particular */
  readonly keys?: readonly string[];
  /** Those of the keys for which any random text will do; the others only somebody else can give. @default - none */
  readonly random?: readonly string[];
  /** Those of the keys whose text is known, such as the name of a user. @default - none */
  readonly texts?: StringMap;
  /** Type of a Secret. @default - Opaque */
  readonly type?: string;
  /** Labels that it must have for its reader. @default - none */
  readonly labels?: StringMap;
  /** Who reads it and what for, in a few words. @default - not said */
  readonly purpose?: string;
}

/** What two parties expect of one object. A key is random only when that is fine with everybody who reads it. */
export function mergeExpected(first: ExpectedObject | undefined, second: ExpectedObject): ExpectedObject {
  const all = first === undefined ? [second] : [first, second];
  const keys = [...new Set(all.flatMap((one) => one.keys ?? []))].sort();
  const random = keys.filter((key) =>
    all.every((one) => one.keys?.includes(key) !== true || one.random?.includes(key) === true),
  );
  const texts = { ...first?.texts, ...second.texts };
  return {
    ...first,
    ...second,
    ...(keys.length === 0 ? {} : { keys }),
    ...(all.every((one) => one.random === undefined) ? {} : { random }),
    ...(Object.keys(texts).length === 0 ? {} : { texts }),
  };
}
