import { mergeFiles } from '../../base/merge';
import type { PlainObject } from '../../base/plain-object';
import type { Finding } from '../../findings/finding';
import type { Place } from '../../findings/disclosure';
import { SourceText } from '../../findings/source-text';
import { BoundedFiles } from './bounded-files';
import { Lately } from './lately';
import { decodeYaml } from '../../yaml/decode';
import { FileSource } from './file-source';
import { type FlagContext, applyFlag } from './flag';
import type { FlagKind } from './flag-kind';
import type { LoadIo } from './io';
import { type Parsed, parseValues } from './parse';
import type { Problem } from '../../yaml/problem';
import type { Loaded, Source } from './source';
import { umbrellaPlace, underKey } from './values-key';

/** What the command line gives, each list in the order it was typed. */
export interface LoadInputs {
  /** Values files, `-` for standard input; a later one wins. */
  readonly files: readonly string[];
  readonly set: readonly string[];
  readonly setString: readonly string[];
  readonly setFile: readonly string[];
  readonly setJson: readonly string[];
  /** @default - none */
  readonly setLiteral?: readonly string[];
  /** Key of an umbrella's values under which ours lie. @default - they lie at the root */
  readonly valuesKey?: string | undefined;
}

/**
 * Reads and merges values as Helm does: all files, then `--set-json`, `--set`, `--set-string`, `--set-file` and `--set-literal`, whatever
 * their order on the command line. Never throws: everything wrong with any of them comes as a finding.
 */
export function loadValues(inputs: LoadInputs, io: LoadIo, root: Place): Loaded {
  const { valuesKey } = inputs;
  if (valuesKey === undefined) return loadAll(inputs, io, root);
  return underKey(valuesKey, loadAll(inputs, io, umbrellaPlace(valuesKey, root)));
}

function loadAll(inputs: LoadInputs, io: LoadIo, root: Place): Loaded {
  const files = new BoundedFiles(io);
  const sources: Source[] = [];
  const findings: Finding[] = [];
  let values: PlainObject = {};
  let complete = true;
  for (const name of inputs.files) {
    const loaded = loadFile(name, files, root);
    findings.push(...loaded.findings);
    if (loaded.source) {
      sources.push(loaded.source);
      values = mergeFiles(values, loaded.values);
    }
    complete &&= loaded.complete;
  }
  const context: FlagContext = { files, root };
  for (const [kind, texts] of flagsInOrder(inputs)) {
    for (const text of texts) {
      const applied = applyFlag(kind, text, values, context);
      if ('finding' in applied) {
        findings.push(applied.finding);
        complete = false;
      } else {
        sources.push(applied.source);
        ({ values } = applied);
      }
    }
  }
  return { values, sources, findings, complete };
}

function flagsInOrder(inputs: LoadInputs): [FlagKind, readonly string[]][] {
  return [
    ['--set-json', inputs.setJson],
    ['--set', inputs.set],
    ['--set-string', inputs.setString],
    ['--set-file', inputs.setFile],
    ['--set-literal', inputs.setLiteral ?? []],
  ];
}

interface LoadedFile {
  readonly values: PlainObject;
  readonly source?: FileSource;
  readonly findings: readonly Finding[];
  readonly complete: boolean;
}

function loadFile(file: string, files: BoundedFiles, root: Place): LoadedFile {
  const name = file === '-' ? '<stdin>' : file;
  const reading = files.read(file);
  if ('unreadable' in reading) {
    const finding: Finding = { ...reading.unreadable, severity: 'error', location: { source: name } };
    return { values: {}, findings: [finding], complete: false };
  }
  return readLately(root).of(name, reading.bytes, () => readBytes(name, reading.bytes, root));
}

/** What was read, by the place where it stands. Nobody changes it: merging copies. */
const lately = new WeakMap<Place, Lately<LoadedFile>>();

function readLately(root: Place): Lately<LoadedFile> {
  const known = lately.get(root) ?? new Lately<LoadedFile>();
  lately.set(root, known);
  return known;
}

function readBytes(name: string, bytes: Uint8Array, root: Place): LoadedFile {
  const { text, problem } = decodeYaml(bytes);
  const sourceText = new SourceText(text);
  const { values, tree, problems } = problem ? unparsed(problem) : parseValues(sourceText);
  const source = new FileSource(name, sourceText, tree, root);
  return {
    values,
    source,
    findings: problems.map((found) => source.report(found)),
    complete: !problems.some(losesValues),
  };
}

/** What is no proper text is not parsed. */
function unparsed(problem: Problem): Parsed {
  return { values: {}, tree: { contents: null, targets: new Map(), sound: false }, problems: [problem] };
}

/** All errors leave out something that the author meant to give, but for a key given twice. */
function losesValues({ severity, rule }: Problem): boolean {
  return severity !== 'warning' && rule !== 'duplicate-key';
}
