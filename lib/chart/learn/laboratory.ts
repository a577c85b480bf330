import { isPlainObject } from '../../base/plain-object';
import { evaluateReference, evaluateTemplate } from '../profile/evaluate-template';
import { goText } from '../profile/go-text';
import type { Reference, Template } from '../profile/model';
import { abstract, type Abstracted } from './abstract';
import { Budget } from './budget';
import type { Canaries } from './canary';
import { Features } from './features';
import type { Path } from './plan';
import type { Render } from './render';
import { placeKey, type Situation } from './situation';
import { BASE64, ValueIndex } from './value-index';

/** What only canaries have: their tokens, numbers of four digits, durations of many hours, and addresses. */
const MARK = /zq[0-9a-z]{3}x|\d{4}|PT\d+H|(?:\d{1,3}\.){3}\d|fd00::a/i;
const MAX_KNOWN = 8;
/** Longer texts have something else in them as well by which they are known. */
const LONGEST_HIDING = 10_000;

/** No text of one line is so long that nothing counts to a number in it: canaries of numbers have four digits and more. */
const LONGEST_LINE = 20_000;

/** Whether a text was made by counting to a canary, such as a list of all pods of a workload. */
export function isCounted(text: string): boolean {
  return text.length > LONGEST_LINE && !text.includes('\n');
}

/** All renders, and what is asked of them again and again. */
export class Laboratory {
  /** The work that is left for finding out when what is there. */
  public readonly budget = new Budget();
  private current: Features;
  private readonly indices = new Map<number, ValueIndex>();
  private readonly texts = new Map<string, readonly (Abstracted & { readonly render: number })[]>();
  private readonly hiding = new Map<string, boolean>();
  private readonly plainNames: ReadonlySet<string>;

  public constructor(
    public readonly renders: readonly Render[],
    public readonly canaries: Canaries,
    public readonly names: Readonly<Record<string, string>>,
    /** The chart's own values. */
    public readonly chartValues: unknown = {},
  ) {
    this.current = new Features(renders);
    this.plainNames = new Set(Object.values(names));
  }

  /** Statements about values. */
  public get features(): Features {
    return this.current;
  }

  /** To be called when there are more renders than before. */
  public refresh(): void {
    this.current = new Features(this.renders, this.current);
  }

  /** The situation of a whole render. */
  public situation({ index, values, releaseName, namespace }: Render): Situation {
    return { render: index, values, releaseName, namespace, names: this.names, items: [], itemPaths: [] };
  }

  /** Where the parts of a text come from. */
  public abstract(text: string, situation: Situation): Abstracted {
    if (isCounted(text) || !this.mayHoldValues(text, situation))
      return { template: text === '' ? [] : [text], paths: [] };
    const key = `${placeKey(situation)} ${text}`;
    const known = this.texts.get(key) ?? [];
    // what explained the text once explains it again, which spares most of the search
    const again = known.find(
      ({ template, render }) =>
        render === situation.render ||
        (hasHoles(template) &&
          isFilled(template, situation) &&
          evaluateTemplate(template, situation) === text),
    );
    if (again !== undefined) return again;
    const found = { ...abstract(text, situation, this.index(situation)), render: situation.render };
    this.texts.set(key, [...known, found].slice(-MAX_KNOWN));
    return found;
  }

  private mayHoldValues(text: string, situation: Situation): boolean {
    const { releaseName, namespace } = situation;
    return (
      MARK.test(text) ||
      text.includes(releaseName) ||
      text.includes(namespace) ||
      this.plainNames.has(text) ||
      text.startsWith('-----BEGIN') ||
      this.hasHidden(text, situation)
    );
  }

  private hasHidden(text: string, situation: Situation): boolean {
    const runs = text.length > LONGEST_HIDING ? null : text.match(BASE64);
    return (
      runs?.some((run) => this.mayHide(run) && this.index(situation).forHidden(run) !== undefined) === true
    );
  }

  /** Whether a run of base64 has something in it by which values are found. */
  private mayHide(run: string): boolean {
    const known = this.hiding.get(run);
    if (known !== undefined) return known;
    const hides = MARK.test(Buffer.from(run, 'base64').toString('latin1'));
    this.hiding.set(run, hides);
    return hides;
  }

  /** Whether any part of something comes from the values. */
  public mentions(value: unknown, situation: Situation): boolean {
    return this.origins(value, situation).length > 0;
  }

  /** Full paths of all values that something has parts of. */
  public origins(value: unknown, situation: Situation): readonly Path[] {
    if (typeof value === 'string') return this.originsOfText(value, situation);
    if (typeof value === 'number') return this.abstract(String(value), situation).paths;
    if (Array.isArray(value)) return value.flatMap((item: unknown) => this.origins(item, situation));
    if (!isPlainObject(value)) return [];
    return Object.entries(value).flatMap(([key, item]) => [
      ...this.originsOfText(key, situation),
      ...this.origins(item, situation),
    ]);
  }

  /** What a hole is filled with, as text. */
  public textOf(reference: Reference, situation: Situation): string {
    return goText(evaluateReference(reference, situation)) ?? '';
  }

  private originsOfText(text: string, situation: Situation): readonly Path[] {
    return this.abstract(text, situation).paths;
  }

  private index(situation: Situation): ValueIndex {
    const known = this.indices.get(situation.render);
    if (known !== undefined) return known;
    const from = this.renders[situation.render]?.from;
    const base = from === undefined ? undefined : this.renders[from.trial];
    const departure =
      from === undefined || base === undefined
        ? undefined
        : { index: this.index(this.situation(base)), changed: from.changed };
    const made = new ValueIndex(
      { ...situation, items: [] },
      this.canaries,
      Object.keys(this.names),
      departure,
    );
    this.indices.set(situation.render, made);
    return made;
  }
}

function hasHoles(template: Template): boolean {
  return template.some((part) => typeof part !== 'string');
}

function isFilled(template: Template, situation: Situation): boolean {
  return template.every(
    (part) => typeof part === 'string' || evaluateReference(part, situation) !== undefined,
  );
}

/** A template as a text that is equal for equal templates. */
export function templateKey(template: Template): string {
  return JSON.stringify(template);
}
