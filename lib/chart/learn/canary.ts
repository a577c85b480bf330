import { isPlainObject } from '../../base/plain-object';
import type { PathPart } from '../profile/model';

/** Marks texts that were made to be found again, in any case of letters. */
export const TOKEN = /zq[0-9a-z]{3}x/gi;

/** What is left of such a text whatever a chart makes of its words: parted, or with other letters in capitals. */
export const TRACE = /z[-_. ]?q[-_. ]?(?:[0-9a-z][-_. ]?){3}x/i;

/** Kubernetes reads these; a chart may compare them. */
const PEM = /^-----BEGIN/;
const ADDRESS = /^([A-Za-z][\w+.-]*:\/\/)?([^/@\s]+@)?((?:[A-Za-z0-9-]+\.)+[A-Za-z]{2,})(:\d+)?(\/\S*)?$/;
const AMOUNT = /^(\d+)(ms|s|m|h|d|y|[KMGTP]i?B?|k)$/;
const DIGEST = /^sha256:[0-9a-f]{64}$/;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$/;
const WORD = /[A-Za-z][A-Za-z0-9]{2,}/g;

const SMALLEST = 1009;
const STEP = 7;

/**
 * Makes texts and numbers that are found again wherever a chart puts them. The same path always gets the same one, so that
 * what does not change between two renders is the same text.
 */
export class Canaries {
  /** @param privateKey stands for every private key; a new one each time would make every learning render all anew */
  public constructor(private readonly privateKey: string) {}

  private readonly ids = new Map<string, number>();
  private readonly paths: (readonly PathPart[])[] = [];

  /** The path that a token was made for. */
  public pathOf(token: string): readonly PathPart[] | undefined {
    return this.paths[parseInt(token.slice(2, -1), 36)];
  }

  /** The keys whose tokens are in a text. */
  public pathsIn(text: string): readonly (readonly PathPart[])[] {
    const tokens = new Set((text.match(TOKEN) ?? []).map((token) => token.toLowerCase()));
    return [...tokens].flatMap((token) => {
      const path = this.pathOf(token);
      if (path === undefined) return [];
      const part = path.findIndex((one) => one === '|,' || one === '|key');
      return [part === -1 ? path : path.slice(0, part)];
    });
  }

  /** A text of the same format. */
  public text(sample: string, path: readonly PathPart[]): string {
    const id = this.id(path);
    if (/^-----BEGIN [A-Z ]*PRIVATE KEY-----/.test(sample)) return this.privateKey;
    if (PEM.test(sample) || sample === '') return sample;
    if (DIGEST.test(sample)) return `sha256:${String(id).padStart(4, '0').repeat(16)}`;
    if (IP.test(sample)) return `10.${String(20 + (id >> 8))}.${String(id & 255)}.9`;
    const amount = AMOUNT.exec(sample);
    if (amount !== null) return `${String(this.amount(id))}${amount[2] ?? ''}`;
    if (/^\d+$/.test(sample)) return String(this.amount(id));
    if (sample.includes(',') && !/[{[\n]/.test(sample)) {
      return sample
        .split(',')
        .map((part, index) => part.replace(part.trim(), this.text(part.trim(), [...path, '|,', index])))
        .join(',');
    }
    const address = ADDRESS.exec(sample);
    if (address !== null) {
      const [, scheme = '', user = '', , port = '', below = ''] = address;
      const own = port === '' ? '' : `:${String(20_000 + id)}`;
      return `${scheme}${user}${this.token(id)}.example.com${own}${below}`;
    }
    return this.replaceWord(sample, id);
  }

  /** A number of the same size, at least. */
  public number(sample: number, path: readonly PathPart[], most = Infinity): number {
    const found = this.amount(this.id(path));
    // What is counted in bytes is large, and divided.
    if (sample >= 1024 ** 2) return found * 1024 ** 2 + 12_345;
    return found <= most && Number.isInteger(sample) ? found : sample;
  }

  /** A key of a free map. */
  public key(sample: string, path: readonly PathPart[]): string {
    return this.replaceWord(sample, this.id([...path, '|key']));
  }

  private replaceWord(sample: string, id: number): string {
    const words = [...sample.matchAll(WORD)].sort((a, b) => b[0].length - a[0].length);
    const [word] = words;
    // a path stays one
    if (word === undefined)
      return sample.startsWith('/') ? `/${this.token(id)}` : `${this.token(id)}${sample}`;
    return `${sample.slice(0, word.index)}${this.token(id)}${sample.slice(word.index + word[0].length)}`;
  }

  private token(id: number): string {
    return `zq${id.toString(36).padStart(3, '0')}x`;
  }

  /** Four digits or more, different for all paths, and for all units that a chart could change it to. */
  private amount(id: number): number {
    return SMALLEST + id * STEP;
  }

  private id(path: readonly PathPart[]): number {
    const key = JSON.stringify(path);
    const known = this.ids.get(key);
    if (known !== undefined) return known;
    const id = this.paths.length;
    this.ids.set(key, id);
    this.paths.push(path);
    return id;
  }
}

/** A scalar of plain data, and where it stands. */
export interface PlacedScalar {
  readonly path: readonly PathPart[];
  readonly value: string | number | boolean;
}

/** Every scalar of plain data with its path, in the order of the data. */
export function scalarsOf(data: unknown, path: readonly PathPart[] = []): readonly PlacedScalar[] {
  const found: PlacedScalar[] = [];
  collect(data, path, found);
  return found;
}

function collect(data: unknown, path: readonly PathPart[], found: PlacedScalar[]): void {
  if (typeof data === 'string' || typeof data === 'number' || typeof data === 'boolean')
    found.push({ path, value: data });
  else if (Array.isArray(data)) data.forEach((item, index) => collect(item, [...path, index], found));
  else if (isPlainObject(data))
    for (const key of Object.keys(data)) collect(data[key], [...path, key], found);
}
