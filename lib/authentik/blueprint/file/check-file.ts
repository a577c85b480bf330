import { isMap, isSeq, type YAMLMap } from 'yaml';
import { AUTHENTIK_VERSIONS, type AuthentikVersion } from '../../version';
import { checkBlueprint } from '../check/check-blueprint';
import { EntryIndex } from '../check/entry-index';
import type { BlueprintEntry } from '../entry';
import type { BlueprintProblem } from '../problem';
import { keyOfTarget, neededTagsOf } from '../visit';
import { type BlueprintFile, type FileEntry, offsetOf, pairOf, readBlueprintFile } from './read-file';
import type { FileProblem } from './yaml';

/** How a file is checked. */
export interface CheckFileOptions {
  /** The release of Authentik that it is for. @default - the newest that is known */
  readonly release?: AuthentikVersion;
  /** Ids of checks whose findings do not count. @default - none */
  readonly acknowledge?: readonly string[];
}

/** The newest release that is known. */
export const NEWEST_RELEASE: AuthentikVersion = AUTHENTIK_VERSIONS.at(-1) ?? AUTHENTIK_VERSIONS[0];

/** What Authentik may know from elsewhere: another blueprint, or somebody's hand. */
const MAY_BE_ELSEWHERE = new Set(['missing-attribute', 'unknown-object', 'secret-in-the-open']);

/** What only an object that is made anew must say: one that is there already keeps what it has. */
const OF_NEW_OBJECTS = new Set(['no-grant-types', 'outpost-type']);

/** Everything that is wrong with the text of a blueprint's file, in the order of the file. */
export function checkBlueprintFile(text: string, options: CheckFileOptions = {}): readonly FileProblem[] {
  return checkRead(readBlueprintFile(text), [], options);
}

/** Everything that is wrong with files that the same Authentik applies, by file: what one looks for, another may make. */
export function checkBlueprintFiles(
  texts: readonly string[],
  options: CheckFileOptions = {},
): readonly (readonly FileProblem[])[] {
  const files = texts.map(readBlueprintFile);
  return files.map((file) =>
    checkRead(
      file,
      files.filter((other) => other !== file),
      options,
    ),
  );
}

function checkRead(
  file: BlueprintFile,
  others: readonly BlueprintFile[],
  { release = NEWEST_RELEASE, acknowledge = [] }: CheckFileOptions,
): readonly FileProblem[] {
  const entries = file.entries.map(({ entry }) => entry);
  const problems = checkBlueprint({
    // Without a name, the file gets that of its path.
    name: file.name ?? 'the path of the file',
    version: release,
    entries,
    others: others.flatMap((other) => other.entries.map(({ entry }) => entry)),
    expected: [],
    context: file.context,
  });
  const nodes = new Map(file.entries.map(({ entry, node }) => [entry, node]));
  const all = [
    ...file.problems,
    ...problems.filter(({ id }) => id !== 'circle').map((problem) => placed(problem, nodes)),
    ...behind(file.entries),
    ...sameName(file, others),
  ];
  return all.filter(({ id }) => !acknowledge.includes(id)).sort((a, b) => a.offset - b.offset);
}

/** Authentik stops looking for blueprints when two have the same name; two states of one file are no such case. */
function* sameName({ name }: BlueprintFile, others: readonly BlueprintFile[]): Iterable<FileProblem> {
  if (name === undefined || !others.some((other) => other.name === name)) return;
  yield {
    id: 'name-of-another-blueprint',
    message:
      'has the name of another of these files, and Authentik fails to find any blueprint behind the second of them',
    remedy: 'choose another name for one of them',
    isWarning: true,
    offset: 0,
  };
}

function isAnswerElsewhere({ id, entry, attribute }: BlueprintProblem): boolean {
  if (MAY_BE_ELSEWHERE.has(id)) return true;
  return OF_NEW_OBJECTS.has(id) && attribute !== undefined && entry?.known[attribute] === undefined;
}

function placed(problem: BlueprintProblem, nodes: ReadonlyMap<unknown, YAMLMap>): FileProblem {
  const { id, place, message, remedy, entry, attribute, isWarning } = problem;
  const node = nodes.get(entry);
  return {
    id,
    message: `${place} ${message}`,
    ...(remedy === undefined ? {} : { remedy }),
    ...(isWarning === true || isAnswerElsewhere(problem) ? { isWarning: true } : {}),
    offset: node === undefined ? 0 : offsetOfAttribute(node, attribute),
  };
}

/** Authentik makes one entry after the other, and knows only those that it has made. */
function* behind(entries: readonly FileEntry[]): Iterable<FileProblem> {
  const all = new EntryIndex(entries.map(({ entry }) => entry));
  for (const [index, { entry, node }] of entries.entries()) {
    for (const tag of neededTagsOf(entry)) {
      const target = keyOfTarget(tag);
      const found = target === undefined ? undefined : all.entryOf(target);
      if (found === undefined || all.positionOf(found) < index) continue;
      yield {
        id: 'entry-behind',
        message: `${String(entry)} refers to ${describe(found, entry)}, and Authentik makes one after the other`,
        remedy: 'move it behind what it refers to',
        offset: node.range?.[0] ?? 0,
      };
    }
  }
}

function describe(found: BlueprintEntry, entry: BlueprintEntry): string {
  return found === entry ? 'itself' : `${String(found)}, which stands behind it`;
}

/** Where an attribute such as `redirect_uris[0].url` stands, or the nearest thing around it that does. */
function offsetOfAttribute(entry: YAMLMap, attribute: string | undefined): number {
  const start = entry.range?.[0] ?? 0;
  if (attribute === undefined) return start;
  const parts = attribute.split(/[.[\]]+/).filter((part) => part !== '');
  for (const key of ['attrs', 'identifiers']) {
    const found = follow(entry.get(key, true), parts);
    if (found !== undefined) return found;
  }
  return entry.has('attrs') ? offsetOf(entry, 'attrs') : start;
}

function follow(node: unknown, [part, ...rest]: readonly string[]): number | undefined {
  if (part === undefined) return undefined;
  if (isSeq(node)) {
    const item = node.items[Number(part)];
    const at = (item as YAMLMap | undefined)?.range?.[0];
    return follow(item, rest) ?? at;
  }
  if (!isMap(node)) return undefined;
  const pair = pairOf(node, part);
  return pair === undefined ? undefined : (follow(pair.value, rest) ?? offsetOf(node, part));
}
