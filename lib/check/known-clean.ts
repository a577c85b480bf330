import { isKnownJson } from '../base/known-json';
import { isPlainObject } from '../base/plain-object';
import { dnsLabelProblem } from './syntax/dns-name';

/** Larger objects are rare, and more of them than this are another set of objects. */
const MAX_LENGTH = 50_000;
const MAX_TEXTS = 1000;

/** Texts of objects in which nothing was found, by the release of Kubernetes that they were meant for. */
const clean = new Map<number | undefined, Set<string>>();
let isFirst = true;

/**
 * Remembers which objects were found to be in order by all that looks at one object and at nothing else. Installations are much alike, and
 * what stands in an object as it stood in another need not be looked at again. The key is the whole text of the object, but for the
 * name of its namespace, so that nothing is remembered of an object that has changed.
 */
export class KnownClean {
  private readonly texts = new Map<unknown, string>();
  private readonly isWorthIt: boolean;

  public constructor(private readonly release: number | undefined) {
    // A process that checks once, as the command does, would write the texts for nothing.
    this.isWorthIt = !isFirst;
    isFirst = false;
  }

  /** Whether an object with the same text was in order. */
  public has(object: unknown): boolean {
    const text = this.isWorthIt ? textOf(object) : undefined;
    if (text === undefined) return false;
    if (clean.get(this.release)?.has(text) === true) return true;
    this.texts.set(object, text);
    return false;
  }

  /** Remembers that an object is in order. */
  public add(object: unknown): void {
    const text = this.texts.get(object);
    if (text === undefined) return;
    let known = clean.get(this.release);
    if (known === undefined || known.size >= MAX_TEXTS) clean.set(this.release, (known = new Set()));
    known.add(text);
  }
}

/** The text that stands for an object, or nothing where it is not sure that it does. */
function textOf(object: unknown): string | undefined {
  if (!isPlainObject(object) || !isKnownJson(object)) return undefined;
  const { metadata } = object;
  if (!isPlainObject(metadata)) return undefined;
  const { namespace, ...named } = metadata;
  if (namespace !== undefined && (typeof namespace !== 'string' || dnsLabelProblem(namespace) !== undefined))
    return undefined;
  const text = JSON.stringify({ ...object, metadata: named });
  if (text.length > MAX_LENGTH) return undefined;
  if (namespace === undefined) return text;
  // Hosts of Services in the namespace: of two names of the same length, one is as good as the other.
  return text.replace(
    new RegExp(`(?<=[a-z0-9]\\.)${namespace}(?=[.:/"\\\\])`, 'g'),
    '*'.repeat(namespace.length),
  );
}
