import { isPlainObject, type PlainObject } from '../../lib/base/plain-object';
import { textOf } from '../../lib/base/text-of';
import type { OutsideKey } from './given-secrets';

/** What of a Secret is elsewhere. */
export interface MovedKeys {
  readonly keys: ReadonlyMap<string, OutsideKey>;
  /** Whether nothing is left of the Secret. */
  readonly isEmpty: boolean;
}

/** Secrets that have lost keys, by their names. */
export type Moved = ReadonlyMap<string, MovedKeys>;

/** A pod whose volumes have the keys from where they are now. */
export function withVolumes(pod: PlainObject, moved: Moved): PlainObject {
  if (!Array.isArray(pod.volumes)) return pod;
  return { ...pod, volumes: pod.volumes.map((one: unknown) => volume(one, moved)) };
}

/** A volume of a Secret some keys of which are in another one: both, in one. */
function volume(one: unknown, moved: Moved): unknown {
  if (!isPlainObject(one) || !isPlainObject(one.secret)) return one;
  const { secret, ...rest } = one;
  const name = textOf(secret.secretName);
  const { keys, isEmpty } = moved.get(name) ?? {};
  if (keys === undefined) return one;
  const { items, optional, defaultMode } = secret;
  const wanted = Array.isArray(items) ? (items as PlainObject[]) : undefined;
  const outside = [...keys].flatMap(([key, at]) => {
    const item = wanted?.find((entry) => entry.key === key);
    if (wanted !== undefined && item === undefined) return [];
    return [{ secret: { name: at.name, items: [{ ...item, key: at.key, path: item?.path ?? key }] } }];
  });
  const own = wanted?.filter((entry) => !keys.has(textOf(entry.key)));
  const stays = isEmpty !== true && own?.length !== 0;
  return {
    ...rest,
    projected: {
      ...(defaultMode === undefined ? {} : { defaultMode }),
      sources: [
        ...(stays
          ? [
              {
                secret: {
                  name,
                  ...(own === undefined ? {} : { items: own }),
                  ...(optional === undefined ? {} : { optional }),
                },
              },
            ]
          : []),
        ...outside,
      ],
    },
  };
}
