import { isMap, isScalar, isSeq, type Node as YamlNode } from 'yaml';
import { Branch } from './branch';
import { parseCondition } from './condition-text';
import { parseFieldPath } from './field-path';
import type { Body, Case, Encoding, Node, Slot, Spread, Value } from './model';
import { parseReference, parseTemplate } from './template-text';

/** Told of what is wrong, and where. */
export type Complain = (at: YamlNode | null | undefined, message: string) => void;

type Entries = ReadonlyMap<string, YamlNode | null>;

const FORMS = [
  'value',
  'cases',
  'copy',
  'const',
  'list',
  'lines',
  'join',
  'json',
  'pretty',
  'base64',
  'fields',
  'forEach',
  'spread',
] as const;
const BESIDE = ['when', 'over', 'of', 'indent', 'flat'];

/** Reads expressions of a profile; everything that is wrong is told, nothing thrown. */
export class ExpressionReader {
  public constructor(private readonly complain: Complain) {}

  /** The fields of an object or item, from their paths. */
  public fields(table: YamlNode | null | undefined): Body {
    const root = new Branch('map');
    this.fieldsInto(root, table);
    return root.body();
  }

  private fieldsInto(root: Branch, table: YamlNode | null | undefined): void {
    if (!isMap(table)) {
      this.complain(table, 'fields are a map from paths to expressions');
      return;
    }
    for (const { key, value } of table.items) {
      const path = isScalar(key) ? String(key.value) : '';
      this.attempt(key as YamlNode, () => {
        const branch = root.at(parseFieldPath(path));
        this.fill(branch, value as YamlNode | null);
      });
    }
  }

  /** A node that is written as one expression. */
  public node(at: YamlNode | null | undefined): Node {
    const branch = new Branch('leaf');
    this.fill(branch, at ?? null);
    return branch.node();
  }

  private fill(branch: Branch, at: YamlNode | null): void {
    if (isScalar(at)) {
      branch.own = { type: 'cases', cases: [{ value: this.scalar(at) }] };
    } else if (isMap(at)) {
      this.form(branch, at, this.entries(at));
    } else this.complain(at, 'expected text, a number, true, false or a form such as { when: …, value: … }');
  }

  private form(branch: Branch, at: YamlNode, entries: Entries): void {
    const when = entries.get('when');
    if (when !== undefined) branch.when = this.condition(when);
    const forms = FORMS.filter((form) => entries.has(form));
    for (const key of entries.keys()) {
      if (![...FORMS, ...BESIDE].includes(key)) {
        this.complain(at, `unknown key ${key}; known are ${[...FORMS, ...BESIDE].join(', ')}`);
      }
    }
    const [first] = forms;
    if (first === 'forEach' || forms.includes('forEach')) {
      branch.forEach = this.reference(entries.get('forEach'));
      branch.flat = plain(entries.get('flat')) === true;
      const rest = forms.find((form) => form !== 'forEach');
      if (rest !== undefined) this.content(branch, rest, entries);
    } else if (first === 'spread')
      branch.spreads = this.items(entries.get('spread')).map((item) => this.spread(item));
    else if (first !== undefined) this.content(branch, first, entries);
    else if (when === undefined) this.complain(at, `expected one of ${FORMS.join(', ')}`);
  }

  private content(branch: Branch, form: (typeof FORMS)[number], entries: Entries): void {
    if (form === 'fields') this.fieldsInto(branch, entries.get('fields'));
    else branch.own = this.body(form, entries);
  }

  private spread(at: YamlNode): Spread {
    if (!isMap(at)) return { from: this.reference(at) };
    const entries = this.entries(at);
    const when = entries.get('when');
    return {
      from: this.reference(entries.get('from')),
      ...(when === undefined ? {} : { when: this.condition(when) }),
    };
  }

  private body(form: (typeof FORMS)[number], entries: Entries): Body {
    const at = entries.get(form);
    switch (form) {
      case 'value':
        return ungated(this.node(at));
      case 'cases':
        return { type: 'cases', cases: this.items(at).map((item) => this.case(item)) };
      case 'copy':
      case 'const':
        return { type: 'cases', cases: [{ value: this.valueOf(form, entries) }] };
      case 'list':
        return { type: 'list', slots: this.slots(at) };
      case 'lines':
        return this.encoded({ as: 'lines' }, at);
      case 'join': {
        const separator = isScalar(at) ? String(at.value) : '';
        return this.encoded({ as: 'join', separator }, entries.get('of'));
      }
      case 'pretty':
        return {
          type: 'encoded',
          encoding: { as: 'pretty', indent: Number(plain(entries.get('indent')) ?? 2) },
          content: this.node(at),
        };
      case 'json':
      case 'base64':
        return { type: 'encoded', encoding: { as: form }, content: this.node(at) };
      default:
        return { type: 'cases', cases: [] };
    }
  }

  private encoded(encoding: Encoding, at: YamlNode | null | undefined): Body {
    const content: Node = isSeq(at) ? { body: { type: 'list', slots: this.slots(at) } } : this.node(at);
    return { type: 'encoded', encoding, content };
  }

  private slots(at: YamlNode | null | undefined): Slot[] {
    return this.items(at).map((item, index): Slot => {
      const branch = new Branch('leaf');
      this.fill(branch, item);
      return {
        key: String(index),
        ...branch.loop(),
        node: branch.node(),
      };
    });
  }

  private case(at: YamlNode): Case {
    const { when, body } = this.node(at);
    const value = body.type === 'cases' ? body.cases[0]?.value : undefined;
    if (value === undefined) this.complain(at, 'a case is a single value');
    return { ...(when === undefined ? {} : { when }), value: value ?? { type: 'constant', value: null } };
  }

  private valueOf(form: 'copy' | 'const', entries: Entries): Value {
    if (form === 'const') return { type: 'constant', value: plain(entries.get('const')) };
    const over = entries.get('over');
    return {
      type: 'copy',
      from: this.reference(entries.get('copy')),
      ...(over === undefined ? {} : { over: plain(over) }),
    };
  }

  private scalar(at: YamlNode): Value {
    const value = plain(at);
    if (typeof value !== 'string') return { type: 'constant', value };
    const template = this.attempt(at, () => parseTemplate(value)) ?? [];
    if (template.every((part) => typeof part === 'string'))
      return { type: 'constant', value: template.join('') };
    return { type: 'template', template };
  }

  private condition(at: YamlNode | null): Node['when'] {
    return this.attempt(at, () => parseCondition(String(plain(at))));
  }

  /** The list or map that a `forEach` goes through. */
  public reference(at: YamlNode | null | undefined): ReturnType<typeof parseReference> {
    return (
      this.attempt(at, () => parseReference(String(plain(at)))) ?? {
        scope: 'values',
        path: [],
        transforms: [],
      }
    );
  }

  private items(at: YamlNode | null | undefined): readonly YamlNode[] {
    if (isSeq(at)) return at.items as YamlNode[];
    this.complain(at, 'expected a list');
    return [];
  }

  private entries(at: YamlNode): Entries {
    if (!isMap(at)) return new Map();
    return new Map(
      at.items.map(({ key, value }) => [isScalar(key) ? String(key.value) : '', value as YamlNode | null]),
    );
  }

  private attempt<T>(at: YamlNode | null | undefined, read: () => T): T | undefined {
    try {
      return read();
    } catch (error) {
      this.complain(at, error instanceof Error ? error.message : String(error));
      return undefined;
    }
  }
}

/** The body of a node; its own condition becomes that of its only case. */
function ungated({ when, body }: Node): Body {
  if (when === undefined || body.type !== 'cases') return body;
  return { type: 'cases', cases: body.cases.map((one) => ({ ...one, when: one.when ?? when })) };
}

/** Data without anything to be evaluated. */
export function plain(at: YamlNode | null | undefined): unknown {
  if (isScalar(at)) return at.value;
  if (isSeq(at)) return at.items.map((item) => plain(item as YamlNode));
  if (isMap(at))
    return Object.fromEntries(
      at.items.map(({ key, value }) => [String(plain(key as YamlNode)), plain(value as YamlNode)]),
    );
  return null;
}
