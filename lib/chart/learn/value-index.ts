import type { PathPart, Reference } from '../profile/model';
import { type Scope, valueAt } from '../profile/scope';
import { evaluateReference } from '../profile/evaluate-template';
import { type Canaries, scalarsOf, TOKEN } from './canary';
import { type Form, formsOf } from './forms';
import type { Path } from './plan';
import { IPV6 } from './spellings';

/** A value of one render and what it can become. */
export interface Candidate extends Form {
  readonly path: Path;
}

/** A number as it can stand in a text. */
export const NUMBER = /(?<!\d)\d+(?:\.\d+)?(?:e[+-]\d+)?/g;
const SHORTEST_NUMBER = 4;
/** Shorter ones are texts like any others. */
const SHORTEST_HIDDEN = 8;
/** What no chart puts into base64 that is to be found: choices and flags. */
const HIDING = /^[a-z]{1,5}$/;

/** A run of base64 in a text. */
export const BASE64 = /(?<![A-Za-z0-9+/])[A-Za-z0-9+/]{8,}={0,2}/g;
const ISO = /^PT\d+H/;
const IP = /^(?:\d{1,3}\.){3}\d{1,3}$/;

/** Another index that one departs from, and by what. */
export interface Departure {
  readonly index: ValueIndex;
  readonly changed: readonly Path[];
}

/** Finds the values of one render by the texts that they can become. */
export class ValueIndex {
  private readonly byToken = new Map<string, readonly Candidate[]>();
  private readonly byNumber = new Map<string, Candidate[]>();
  private readonly hidden = new Map<string, Candidate>();
  private readonly ownOthers: Candidate[] = [];
  private allOthers: readonly Candidate[] | undefined;
  private allWholes: readonly Candidate[] | undefined;

  public constructor(
    private readonly scope: Scope,
    private readonly canaries: Canaries,
    sections: readonly string[],
    private readonly from?: Departure,
  ) {
    const scalars =
      from === undefined
        ? scalarsOf(scope.values)
        : from.changed.flatMap((path) => scalarsOf(valueAt(scope.values, path), path));
    for (const { path, value } of scalars) if (typeof value !== 'boolean') this.add(path, value);
    this.names = sections.flatMap((section) =>
      ['fullname', 'longname', 'plainname', 'name'].flatMap((fact) => this.fact(fact, section)),
    );
    this.release = [
      { path: ['$', 'release'], transforms: [], text: scope.releaseName },
      { path: ['$', 'namespace'], transforms: [], text: scope.namespace },
    ];
  }

  /** A value that is in base64, where no token can be seen. */
  public forHidden(text: string): Candidate | undefined {
    const found = this.hidden.get(text) ?? this.from?.index.forHidden(text);
    return found === undefined || found === this.hidden.get(text) || this.isLeft(found) ? found : undefined;
  }

  /** What has no token: keys in PEM form, addresses of hosts. */
  private get others(): readonly Candidate[] {
    this.allOthers ??=
      this.from === undefined
        ? this.ownOthers
        : [...this.ownOthers, ...this.from.index.others.filter((one) => this.isLeft(one))];
    return this.allOthers;
  }

  /** What is looked for as a whole. */
  public get wholes(): readonly Candidate[] {
    this.allWholes ??= [...this.names, ...this.release, ...this.others];
    return this.allWholes;
  }

  /** What is made of names of charts. */
  private readonly names: readonly Candidate[];
  /** The facts of the release. */
  private readonly release: readonly Candidate[];

  /** What a token can be part of, the longest text first. */
  public forToken(token: string): readonly Candidate[] {
    const known = this.byToken.get(token);
    if (known !== undefined) return known;
    const found = this.lookUpToken(token);
    this.byToken.set(token, found);
    return found;
  }

  /** What a number can be part of, the longest text first. */
  public forNumber(digits: string): readonly Candidate[] {
    const own = this.byNumber.get(digits) ?? [];
    const inherited = this.from?.index.forNumber(digits).filter((one) => this.isLeft(one)) ?? [];
    return [...own, ...inherited].sort(
      (a, b) => b.text.length - a.text.length || a.transforms.length - b.transforms.length,
    );
  }

  /** Whether a value of the other index is in this one as well. */
  private isLeft({ path }: Candidate): boolean {
    return !this.from?.changed.some((changed) => changed.every((part, index) => path[index] === part));
  }

  private add(path: Path, value: string | number): void {
    const text = String(value);
    const encoded = HIDING.test(text) ? '' : Buffer.from(text, 'utf8').toString('base64');
    if (encoded.length >= SHORTEST_HIDDEN)
      this.hidden.set(encoded, { path, transforms: [{ name: 'base64', args: [] }], text: encoded });
    // what has no run of digits of its own is looked for as a whole
    const durations = formsOf(text).filter((form) => ISO.test(form.text) && !/\d{4}/.test(form.text));
    this.ownOthers.push(...durations.map((form) => ({ ...form, path })));
    if (/^-----BEGIN/.test(text) || IP.test(text)) this.ownOthers.push(...candidates(path, text));
    else if (IPV6.test(text)) {
      // a scheme alone says nothing
      this.ownOthers.push(...candidates(path, text).filter((form) => IPV6.test(form.text)));
      this.addNumber(path, value);
    } else if (/\d{4}/.test(text) && text.search(TOKEN) === -1) this.addNumber(path, value);
    else if (text.search(TOKEN) !== -1 && /:\d{4}/.test(text)) this.addNumber(path, value);
  }

  private lookUpToken(token: string): readonly Candidate[] {
    const path = this.canaries.pathOf(token);
    if (path === undefined) return [];
    const split = path.indexOf('|,');
    const isKey = path.at(-1) === '|key';
    const whole = isKey ? path.slice(0, -1) : split === -1 ? path : path.slice(0, split);
    const value = isKey ? path.at(-2) : valueAt(this.scope.values, whole);
    if (value === undefined || valueAt(this.scope.values, whole) === undefined) return [];
    const parts = split === -1 || typeof value !== 'string' ? [] : splitParts(whole, value);
    const all = [...candidates(isKey ? path : whole, value), ...parts];
    return all
      .filter(({ text }) => text.toLowerCase().includes(token))
      .sort((a, b) => b.text.length - a.text.length || a.transforms.length - b.transforms.length);
  }

  private addNumber(path: Path, value: string | number): void {
    const parts = typeof value === 'string' && value.includes(',') ? splitParts(path, value) : [];
    for (const candidate of [...candidates(path, value), ...parts]) {
      for (const [digits] of candidate.text.matchAll(NUMBER)) {
        if (digits.length < SHORTEST_NUMBER) continue;
        const known = this.byNumber.get(digits) ?? [];
        known.push(candidate);
        this.byNumber.set(digits, known);
        break;
      }
    }
  }

  private fact(fact: string, section: string): readonly Candidate[] {
    const reference: Reference = { scope: 'release', path: [fact, section], transforms: [] };
    const text = evaluateReference(reference, this.scope);
    return typeof text === 'string' ? [{ path: ['$', fact, section], transforms: [], text }] : [];
  }
}

function splitParts(path: Path, value: string): readonly Candidate[] {
  return value
    .split(',')
    .flatMap((part, index) => candidates([...path, '|,', index] as readonly PathPart[], part.trim()));
}

function candidates(path: Path, value: unknown): readonly Candidate[] {
  return formsOf(value).map((form) => ({ ...form, path }));
}
