import { isMap, isScalar, isSeq, type Document, type YAMLMap } from 'yaml';
import { isPlainObject } from '../../../base/plain-object';
import { suggest } from '../../../findings/suggest';
import { BlueprintEntry, type BlueprintState } from '../entry';
import { findShipped } from '../shipped';
import type { BlueprintData } from '../tag';
import { dataOf, type FileProblem, parseYaml, yamlProblems } from './yaml';

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
  const document = parseYaml(text);
  const problems = [...yamlProblems(document)];
  const report = (problem: FileProblem): void => void problems.push(problem);
  const root: unknown = document.contents;
  if (!isMap(root)) {
    report({ id: 'no-blueprint', message: 'is no map with version and entries', offset: 0 });
    return { labels: {}, context: {}, entries: [], problems };
  }
  reportUnknownKeys(root, TOP, report);
  const version = root.get('version');
  if (version !== undefined && version !== 1) {
    report({
      id: 'wrong-version',
      message: `has the version ${JSON.stringify(version)}, must be 1`,
      offset: offsetOf(root, 'version'),
    });
  }
  const context = dataOf(root.get('context', true), document, report);
  return {
    ...metadataOf(root, document, report),
    context: isPlainObject(context) ? context : {},
    entries: entryNodes(root, report).flatMap((node) => entryOf(node, document, report)),
    problems,
  };
}

type Report = (problem: FileProblem) => void;

/** Where a key of a map stands; the map itself when it has no such key. */
export function offsetOf(map: YAMLMap, key: string): number {
  const pair = map.items.find((item) => isScalar(item.key) && String(item.key.value) === key);
  return (isScalar(pair?.key) ? pair.key.range?.[0] : undefined) ?? map.range?.[0] ?? 0;
}

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
  document: Document,
  report: Report,
): Pick<BlueprintFile, 'name' | 'labels'> {
  const node = root.get('metadata', true);
  if (!isMap(node)) return { labels: {} };
  const { name, labels } = dataOf(node, document, report) as Record<string, BlueprintData>;
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

function entryOf(node: YAMLMap, document: Document, report: Report): readonly FileEntry[] {
  reportUnknownKeys(node, ENTRY, report);
  const read = dataOf(node, document, report) as Record<string, BlueprintData>;
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
