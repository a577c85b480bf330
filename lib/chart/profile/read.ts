import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node as YamlNode,
  parseDocument,
  visit,
  YAMLMap,
} from 'yaml';
import { textOf } from '../../base/text-of';
import type { Finding } from '../../findings/finding';
import { parseIgnored } from './ignore';
import { isKeep, type Keep, KEEPS } from './keep';
import type { ProfileModel, ProfileObject } from './model';
import { ExpressionReader, plain } from './read-expression';

/** A profile as it was read, and what is wrong with it. */
export interface ReadProfile {
  readonly model: ProfileModel;
  readonly learned: Readonly<Record<string, unknown>>;
  readonly keep: readonly Keep[];
  readonly ignore: readonly string[];
  readonly findings: readonly Finding[];
}

const KEYS = ['kind', 'chart', 'learned', 'names', 'chartKeys', 'keep', 'ignore', 'objects', 'complete'];
const OBJECT_KEYS = ['id', 'component', 'source', 'pinned', 'forEach', 'when', 'fields'];
const RULE = 'chart-profile';

/** Reads a profile; all that is wrong is found at once, each with its line. */
export function readProfile(text: string, source: string): ReadProfile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines });
  const findings: Finding[] = [];
  const report = (offset: number, message: string): void => {
    const { line, col } = lines.linePos(offset);
    findings.push({ rule: RULE, severity: 'error', message, location: { source, line, column: col } });
  };
  const complain = (at: YamlNode | null | undefined, message: string): void =>
    report(at?.range?.[0] ?? 0, message);
  for (const { pos, message } of document.errors) report(pos[0], message.split('\n')[0] ?? message);
  visit(document, {
    Alias: (_, alias) => complain(alias, 'a profile has no aliases: write out what is meant'),
  });
  const root = document.contents;
  const empty = {
    model: { chart: { name: '', version: '' }, names: {}, objects: [] },
    learned: {},
    keep: [],
    ignore: [],
  };
  if (findings.length > 0) return { ...empty, findings };
  if (!isMap(root)) {
    report(0, 'no chart profile: expected a map with kind: ChartProfile');
    return { ...empty, findings };
  }
  for (const { key } of root.items) {
    if (!KEYS.includes(nameOf(key)))
      complain(key, `unknown key ${nameOf(key)}; known are ${KEYS.join(', ')}`);
  }
  const get = (key: string): YamlNode | null | undefined => root.get(key, true);
  if (plain(get('kind')) !== 'ChartProfile') complain(root, 'no chart profile: kind is not ChartProfile');
  if (plain(get('complete')) !== true)
    report(text.length, 'the profile is cut off: its last line, complete: true, is missing');
  const chart = asRecord(plain(get('chart')));
  const model: ProfileModel = {
    chart: { name: textOf(chart.name), version: textOf(chart.version) },
    names: Object.fromEntries(
      Object.entries(asRecord(plain(get('names')))).map(([key, value]) => [key, String(value)]),
    ),
    chartKeys: asTexts(plain(get('chartKeys'))),
    objects: readObjects(get('objects'), complain),
  };
  return {
    model,
    learned: asRecord(plain(get('learned'))),
    keep: readKeep(get('keep'), complain),
    ignore: readIgnore(get('ignore'), complain),
    findings,
  };
}

type Complain = (at: YamlNode | null | undefined, message: string) => void;

function readKeep(list: YamlNode | null | undefined, complain: Complain): readonly Keep[] {
  return asTexts(plain(list)).flatMap((word) => {
    if (isKeep(word)) return [word];
    complain(list, `keep has ${KEEPS.join(', ')}, not ${word}`);
    return [];
  });
}

function readIgnore(list: YamlNode | null | undefined, complain: Complain): readonly string[] {
  return asTexts(plain(list)).filter((entry) => {
    try {
      parseIgnored(entry);
      return true;
    } catch (error) {
      complain(list, error instanceof Error ? error.message : String(error));
      return false;
    }
  });
}

function readObjects(list: YamlNode | null | undefined, complain: Complain): readonly ProfileObject[] {
  if (!isSeq(list)) {
    complain(list, 'objects is a list');
    return [];
  }
  const reader = new ExpressionReader(complain);
  const seen = new Set<string>();
  return list.items.flatMap((item): ProfileObject[] => {
    if (!isMap(item)) {
      complain(item as YamlNode, 'an object is a map with id, component and fields');
      return [];
    }
    for (const { key } of item.items) {
      if (!OBJECT_KEYS.includes(nameOf(key)))
        complain(key as YamlNode, `unknown key ${nameOf(key)}; known are ${OBJECT_KEYS.join(', ')}`);
    }
    const get = (key: string): YamlNode | undefined => item.get(key, true);
    const id = textOf(plain(get('id')));
    if (id === '') complain(item, 'an object needs an id');
    if (seen.has(id)) complain(get('id'), `the object ${id} is there twice`);
    seen.add(id);
    const when = get('when') === undefined ? undefined : reader.node(wrapWhen(item)).when;
    return [
      {
        id,
        component: textOf(plain(get('component'))),
        ...(get('source') === undefined ? {} : { sources: String(plain(get('source'))) }),
        ...(get('forEach') === undefined ? {} : { forEach: reader.reference(get('forEach')) }),
        ...(plain(get('pinned')) === true ? { pinned: true } : {}),
        node: { ...(when === undefined ? {} : { when }), body: reader.fields(get('fields')) },
      },
    ];
  });
}

/** Only the condition of an object, as an expression has it. */
function wrapWhen(item: YamlNode): YamlNode {
  if (!isMap(item)) return item;
  const copy = new YAMLMap();
  copy.items.push(...item.items.filter(({ key }) => nameOf(key) === 'when'));
  return copy;
}

function nameOf(key: unknown): string {
  return isScalar(key) ? String(key.value) : isAlias(key) ? `*${key.source}` : '';
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : {};
}

function asTexts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
