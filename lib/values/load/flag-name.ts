import { isHarmless, type Place } from '../../findings/disclosure';
import type { FlagKind } from './flag-kind';
import { isBareObject } from './set/parse-json';

/** The key of an assignment and its equals sign, at the start of the flag or behind a comma. */
const KEY = /(?:^|,)((?:\\.|[^=,\\])*)=/gs;

/** The key of `--set-literal`, of which there is one. */
const LITERAL_KEY = /^([^=]*)=/gs;

/** Longer keys are nobody's. */
const MAX_LENGTH = 200;

const MORE = '…';

/** What of a flag may be shown, and from which of its assignments on nothing is certain. */
export interface FlagName {
  /** The flag with its keys: `--set platform.replicaCount=…`. */
  readonly name: string;
  /**
   * Number of the first assignment whose value may be a secret. A secret with a comma in it, not escaped, goes on where Helm
   * sees the next key.
   */
  readonly firstSecret: number;
}

/** A flag as it may be shown: its keys up to the first whose value may be a secret, and no values. */
export function flagName(kind: FlagKind, text: string, root: Place): FlagName {
  if (kind === '--set-json' && isBareObject(text)) return { name: `${kind} {${MORE}}`, firstSecret: 0 };
  const keys: string[] = [];
  for (const match of kind === '--set-literal' ? text.matchAll(LITERAL_KEY) : text.matchAll(KEY)) {
    const key = match[1] ?? '';
    if (key.length > MAX_LENGTH || !isHarmless(key)) break;
    const { shown, place } = follow(root, key);
    keys.push(`${shown}=${MORE}`);
    if (place?.shows !== 'text') break;
  }
  return { name: `${kind} ${keys.length === 0 ? MORE : keys.join(',')}`, firstSecret: keys.length - 1 };
}

/** What is known about the place that a key, as `--set` writes it, leads to. */
export function placeOfKey(root: Place, key: string): Place | undefined {
  return isHarmless(key) ? follow(root, key).place : undefined;
}

/** How much of a key may be shown, and the place that it leads to: what stands below a secret may be a part of it. */
function follow(root: Place, key: string): { readonly shown: string; readonly place: Place | undefined } {
  let place: Place | undefined = root;
  for (const match of key.matchAll(/(?:\\.|[^.[\]\\])+/gs)) {
    if (place?.hasParts === false) return { shown: `${key.slice(0, match.index)}${MORE}`, place: undefined };
    place = place?.below(match[0].replace(/\\(.)/gs, '$1'));
  }
  return { shown: key, place };
}
