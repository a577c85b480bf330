import { isAlias, isMap, isScalar, isSeq, type Node as YamlNode, visit, YAMLMap } from 'yaml';
import { textOf } from '../../base/text-of';
import type { Finding } from '../../findings/finding';
import { SourceText, type Span } from '../../findings/source-text';
import { FileSource } from '../../values/load/file-source';
import { parseValues } from '../../values/load/parse';
import { type ComposeOptions, composeYaml } from '../../yaml/compose';
import { MAX_ENTRIES, MAX_PARTS_READ_TWICE } from '../../yaml/limits';
import { syntaxProblem } from '../../yaml/syntax-problem';
import { parseIgnored } from './ignore';
import { withIdentity } from './identity';
import { isKeep, type Keep, KEEPS } from './keep';
import type { ProfileModel, ProfileObject } from './model';
import { ExpressionReader, plain } from './read-expression';
import { profilePlace } from './profile-place';

/** A profile as it was read, and what is wrong with it. */
export interface ReadProfile {
  readonly model: ProfileModel;
  readonly learned: Readonly<Record<string, unknown>>;
  readonly keep: readonly Keep[];
  readonly ignore: readonly string[];
  readonly findings: readonly Finding[];
}

const KEYS = ['kind', 'chart', 'learned', 'names', 'chartKeys', 'keep', 'ignore', 'objects', 'complete'];
const OBJECT_KEYS = ['id', 'component', 'apiVersion', 'source', 'pinned', 'forEach', 'when', 'fields'];
const RULE = 'chart-profile';

const OPTIONS: ComposeOptions = { version: '1.2', uniqueKeys: false, prettyErrors: false };

/** Something wrong in the text of a profile. */
interface Wrong extends Span {
  readonly message: string;
  readonly remedy?: string | undefined;
}

/** Reads a profile; all that is wrong is found at once, each with its line. */
export function readProfile(text: string, source: string): ReadProfile {
  const wrong: Wrong[] = [];
  const read = readModel(text, wrong);
  if (wrong.length === 0) return { ...read, findings: [] };
  const whole = new SourceText(text);
  const file = new FileSource(source, whole, parseValues(whole, MAX_PARTS_READ_TWICE).tree, profilePlace);
  const findings = wrong.map(({ message, remedy, ...span }): Finding => ({
    rule: RULE,
    severity: 'error',
    // of very many, only some are shown
    get message() {
      return file.shownText(message);
    },
    ...(remedy === undefined ? {} : { remedy }),
    location: file.locationOf(span),
  }));
  return { ...read, findings };
}

function readModel(text: string, wrong: Wrong[]): Omit<ReadProfile, 'findings'> {
  const complain = (at: YamlNode | null | undefined, message: string): void => {
    const [start, end] = at?.range ?? [0, 0];
    wrong.push({ start, end, message });
  };
  const empty = {
    model: { chart: { name: '', version: '' }, names: {}, objects: [] },
    learned: {},
    keep: [],
    ignore: [],
  };
  const composed = composeYaml(text, OPTIONS, () => true, MAX_PARTS_READ_TWICE);
  if ('problem' in composed) {
    wrong.push(composed.problem);
    return empty;
  }
  const [document] = composed.documents;
  for (const error of document?.errors.slice(0, MAX_ERRORS) ?? [])
    if (document !== undefined) wrong.push(syntaxProblem(error, document));
  if (wrong.length > 0) return empty;
  const root = document?.contents;
  visit(root ?? null, {
    Alias: (_, alias) => complain(alias, 'a profile has no aliases: write out what is meant'),
    Map: (_, map) => complainOfKeys(map, complain),
  });
  if (wrong.length > 0) return empty;
  if (!isMap(root)) {
    complain(null, 'no chart profile: expected a map with kind: ChartProfile');
    return empty;
  }
  for (const { key } of root.items) {
    if (!KEYS.includes(nameOf(key)))
      complain(key, `unknown key ${nameOf(key)}; known are ${KEYS.join(', ')}`);
  }
  const get = (key: string): YamlNode | null | undefined => root.get(key, true);
  if (plain(get('kind')) !== 'ChartProfile') complain(root, 'no chart profile: kind is not ChartProfile');
  if (plain(get('complete')) !== true)
    wrong.push({
      start: text.length,
      end: text.length,
      message: 'the profile is cut off: its last line, complete: true, is missing',
    });
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
  };
}

/** Nobody reads more. */
const MAX_ERRORS = 20;

function complainOfKeys(map: YAMLMap, complain: Complain): void {
  if (map.items.length > MAX_ENTRIES) {
    complain(map, `a map of more than ${String(MAX_ENTRIES)} entries`);
    return;
  }
  const names = new Set<string>();
  for (const { key } of map.items) {
    const name = nameOf(key);
    if (names.has(name)) complain(key as YamlNode, 'the key is there twice');
    names.add(name);
  }
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
    const fields = reader.fields(get('fields'));
    const apiVersion = get('apiVersion');
    let body = fields;
    try {
      if (apiVersion !== undefined) body = withIdentity(id, textOf(plain(apiVersion)), fields);
    } catch (error) {
      complain(get('id'), error instanceof Error ? error.message : String(error));
    }
    return [
      {
        id,
        component: textOf(plain(get('component'))),
        ...(get('source') === undefined ? {} : { sources: String(plain(get('source'))) }),
        ...(get('forEach') === undefined ? {} : { forEach: reader.reference(get('forEach')) }),
        ...(plain(get('pinned')) === true ? { pinned: true } : {}),
        node: { ...(when === undefined ? {} : { when }), body },
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
