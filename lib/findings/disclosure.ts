import { hasUser, isPlainAddress } from '../base/address';
import { looksSecret } from './secret-keys';

/*
 * What may be printed of what users give. The rule is the other way round from a list of secrets: of a value nothing is
 * printed unless it stands where the contract knows a value that is no secret, and looks harmless besides. Unknown keys,
 * slips and texts that are no YAML hold whatever they hold.
 */

/**
 * Which texts may be shown at a place: any that looks harmless, addresses without a secret part, what is made of other values (with
 * short numbers and the like, but no text that stands for itself), or none.
 */
export type Shows = 'text' | 'address' | 'template' | 'nothing';

/** What is known about a place in the values. */
export interface Place {
  /** Which texts may be shown here. */
  readonly shows: Shows;
  /** True for a place of a map or list whose parts are places of their own. */
  readonly hasParts: boolean;
  /** The place below a key or index; undefined for what nobody knows. */
  below(part: string): Place | undefined;
}

/** Longer texts are not looked at, and not shown. */
const MAX_LENGTH = 10_000;

const PRIVATE_KEY = '-----BEGIN';

/** Tokens that tell by their form that they are some: of GitHub, GitLab, Slack, AWS, OpenAI, and signed JSON. */
const TOKEN = /(?<![\w-])(?:gh[oprsu]_|github_pat_|glpat-|xox[abprs]-|AKIA[0-9A-Z]|sk-|eyJ[\w-])/;
const AUTHORIZATION = /\b(?:basic|bearer)\s[\w+/=~.-]/i;

/** A key with its value close behind, as in the arguments of a program or the query of a URL. */
const INLINE_KEY = /(?<![\w.-])([A-Za-z_][\w.-]{0,100})[:=](?=[^\s"',;&}\])])/g;

/** A text with a hole for another value, or one that is too little to be a secret. */
const TEMPLATE = /\{[^{}]|^(?:true|false|null|~|-?\d{1,5})?$/;

/** Whether a text at a place may be shown; at an unknown place, none may. */
export function mayShow(place: Place | undefined, text: string): boolean {
  if (place === undefined || place.shows === 'nothing') return false;
  if (place.shows === 'address') return isPlainAddress(text);
  return isHarmless(text) && (place.shows === 'text' || TEMPLATE.test(text));
}

/** Text without anything that looks like a secret: no key, token or password, wherever it stands. */
export function isHarmless(text: string): boolean {
  if (text.length > MAX_LENGTH || text.includes(PRIVATE_KEY) || hasUser(text)) return false;
  if (TOKEN.test(text) || AUTHORIZATION.test(text)) return false;
  for (const [, key = ''] of text.matchAll(INLINE_KEY)) {
    if (looksSecret(key.split('.').at(-1) ?? '')) return false;
  }
  return true;
}
