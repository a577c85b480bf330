import { isMap, isScalar, isSeq, type Pair, type YAMLMap } from 'yaml';
import { MAX_ENTRIES } from '../../../yaml/limits';
import { isPlainObject } from '../../../base/plain-object';
import { suggest } from '../../../findings/suggest';
import { BlueprintEntry, type BlueprintState } from '../entry';
import { findShipped } from '../shipped';
import type { BlueprintData } from '../tag';
import { BlueprintDataReader } from './data';
import { type FileProblem, parseYaml, yamlProblems } from './yaml';

/** An entry as it stands in a file. */
export interface FileEntry {
  readonly entry: BlueprintEntry;
  readonly node: YAMLMap;
}

/** A blueprint as it stands in a file. */
export interface BlueprintFile {
  /** Its name. @default - Authentik names it by its path */
  readonly name?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly context: Readonly<Record<string, BlueprintData>>;
  readonly entries: readonly FileEntry[];
  /** What keeps it, or parts of it, from being read. */
  readonly problems: readonly FileProblem[];
}

const TOP = ['version', 'metadata', 'context', 'entries'];
const ENTRY = ['model', 'id', 'state', 'conditions', 'identifiers', 'attrs', 'permissions'];
const STATES: readonly string[] = ['present', 'created', 'must_created', 'absent'];

/** Reads a blueprint from the text of a file, as far as it can be read. */
export function readBlueprintFile(text: string): BlueprintFile {
  const nothing = { labels: {}, context: {}, entries: [] };
  const yaml = parseYaml(text);
  if ('problems' in yaml) return { ...nothing, problems: yaml.problems };
  const { document } = yaml;
  const root: unknown = document?.contents;
  if (document === undefined || !isMap(root)) {
    const problem = { id: 'no-blueprint', message: 'is no map with version and entries', offset: 0 };
    return { ...nothing, problems: [problem] };
  }
  const problems = [...yamlProblems(document)];
  const report = (problem: FileProblem): void => void problems.push(problem);
  const reader = new BlueprintDataReader(document, report);
  reportUnknownKeys(root, TOP, report);
  const version = root.get('version');
  if (version !== undefined && version !== 1) {
    report({
      id: 'wrong-version',
      message: `has the version ${JSON.stringify(version)}, must be 1`,
      offset: offsetOf(root, 'version'),
    });
  }
  const context = reader.read(root.get('context', true));
  return {
    ...metadataOf(root, reader, report),
    context: isPlainObject(context) ? context : {},
    entries: entryNodes(root, report).flatMap((node) => entryOf(node, reader, report)),
    problems,
  };
}

type Report = (problem: FileProblem) => void;

/** Where a key of a map stands; the map itself when it has no such key. */
export function offsetOf(map: YAMLMap, key: string): number {
  const pair = pairOf(map, key);
  return (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? map.range?.[0] ?? 0;
}

/** The first pair of a map with a key; one that has very many is asked for each of them. */
export function pairOf(map: YAMLMap, key: string): Pair | undefined {
  const pairs = pairsOf.get(map) ?? new Map<string, Pair>();
  if (!pairsOf.has(map)) {
    for (const pair of map.items)
      if (isScalar(pair.key) && !pairs.has(String(pair.key.value))) pairs.set(String(pair.key.value), pair);
    pairsOf.set(map, pairs);
  }
  return pairs.get(key);
}

const pairsOf = new WeakMap<YAMLMap, Map<string, Pair>>();

function reportUnknownKeys(map: YAMLMap, known: readonly string[], report: Report): void {
  for (const { key } of map.items) {
    const name = isScalar(key) ? String(key.value) : '';
    if (known.includes(name)) continue;
    const meant = name === 'attributes' ? 'attrs' : suggest(name, known);
    report({
      id: 'unknown-key',
      message: `has the key ${JSON.stringify(name)}, which Authentik passes over`,
      ...(meant === undefined ? {} : { remedy: `did you mean ${meant}?` }),
      offset: offsetOf(map, name),
    });
  }
}

function metadataOf(
  root: YAMLMap,
  reader: BlueprintDataReader,
  report: Report,
): Pick<BlueprintFile, 'name' | 'labels'> {
  const node = root.get('metadata', true);
  if (!isMap(node)) return { labels: {} };
  const { name, labels } = reader.read(node) as Record<string, BlueprintData>;
  if (typeof name !== 'string') {
    report({
      id: 'no-name',
      message: 'has metadata without a name that is a text, and Authentik then fails to find any blueprint',
      offset: offsetOf(root, 'metadata'),
    });
  }
  const given = Object.entries<BlueprintData>(isPlainObject(labels) ? labels : {});
  for (const [label, value] of given) {
    if (typeof value === 'string') continue;
    report({
      id: 'label-no-text',
      message: `has the label ${label} that is no text, and Authentik then fails to find any blueprint`,
      remedy: `write "${JSON.stringify(value)}" in quotes`,
      offset: offsetOf(node, 'labels'),
    });
  }
  const texts = given.filter((label): label is [string, string] => typeof label[1] === 'string');
  return { ...(typeof name === 'string' ? { name } : {}), labels: Object.fromEntries(texts) };
}

/** The entries, in one list or in several under names. */
function entryNodes(root: YAMLMap, report: Report): readonly YAMLMap[] {
  const entries = root.get('entries', true);
  const lists = isMap(entries) ? entries.items.map(({ value }) => value) : [entries];
  const count = lists.reduce<number>((sum, list) => sum + (isSeq(list) ? list.items.length : 0), 0);
  if (count > MAX_ENTRIES) {
    const message = `has ${count} entries, more than the ${MAX_ENTRIES} that a blueprint may have`;
    report({ id: 'too-large', message, offset: offsetOf(root, 'entries') });
    return [];
  }
  return lists.flatMap((list) => {
    if (isSeq(list)) {
      return list.items.filter((item): item is YAMLMap => {
        if (isMap(item)) return true;
        report({ id: 'no-entry', message: 'has an entry that is no map', offset: list.range?.[0] ?? 0 });
        return false;
      });
    }
    if (list !== undefined && list !== null) {
      report({
        id: 'no-entries',
        message: 'has entries that are no list',
        offset: offsetOf(root, 'entries'),
      });
    }
    return [];
  });
}

function entryOf(node: YAMLMap, reader: BlueprintDataReader, report: Report): readonly FileEntry[] {
  reportUnknownKeys(node, ENTRY, report);
  const read = reader.read(node) as Record<string, BlueprintData>;
  const { model, id, state, conditions, permissions } = read;
  if (typeof model !== 'string') {
    // A tag may give the model, which nobody can check beforehand.
    if (model === undefined)
      report({ id: 'no-model', message: 'has an entry without a model', offset: node.range?.[0] ?? 0 });
    return [];
  }
  if (typeof state === 'string' && !STATES.includes(state)) {
    report({
      id: 'wrong-state',
      message: `has the state ${JSON.stringify(state)}, must be one of ${STATES.join(', ')}`,
      offset: offsetOf(node, 'state'),
    });
  }
  const part = (key: 'identifiers' | 'attrs'): Record<string, BlueprintData> => {
    const value = read[key];
    if (isPlainObject(value)) return value;
    if (value !== undefined && value !== null) {
      report({ id: 'no-map', message: `has ${key} that are no map`, offset: offsetOf(node, key) });
    }
    return {};
  };
  const identifiers = part('identifiers');
  const entry = BlueprintEntry.read(
    model,
    identifiers,
    part('attrs'),
    {
      ...(typeof id === 'string' ? { id } : {}),
      ...(typeof state === 'string' ? { state: state as BlueprintState } : {}),
      ...(Array.isArray(conditions) ? { conditions: conditions as readonly BlueprintData[] } : {}),
      ...(Array.isArray(permissions) ? { permissions: permissions } : {}),
    },
    findShipped(model, Object.entries(identifiers)) !== undefined,
  );
  return [{ entry, node }];
}
