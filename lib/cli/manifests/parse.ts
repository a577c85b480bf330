import { type Document, isScalar } from 'yaml';
import { type ComposeOptions, composeYaml } from '../../yaml/compose';
import { isEncrypted } from './encrypted';
import type { Finding, ValuePath } from '../../findings/finding';
import { printPath } from '../../findings/value-path';
import { SourceText } from '../../findings/source-text';
import { decodeYaml } from '../../yaml/decode';
import { PlainValues } from '../../values/load/plain-values';
import type { Problem } from '../../yaml/problem';
import { syntaxProblem } from '../../yaml/syntax-problem';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { ManifestsRefused, refusal } from './problem';
import type { ManifestText } from './manifest-text';

/** A document of a text of manifests. */
export interface ManifestDocument {
  readonly value: PlainObject;
  readonly source: string;
  /** @default - the text is JSON */
  readonly line?: number;
}

/** Documents by their text: what is the same on both sides of a comparison is read once, and is then one object. */
export type KnownDocuments = Map<string, PlainObject>;

/** As in lib/values/load/parse.ts: scalars are read as kubectl reads them, which is how Helm does. */
const OPTIONS: ComposeOptions = {
  schema: 'failsafe',
  uniqueKeys: false,
  prettyErrors: false,
  resolveKnownTags: false,
};

/**
 * Reads the documents of a text: YAML as kubectl reads it, or JSON.
 *
 * @throws ManifestsRefused when it is neither, or encrypted
 */
export function parseManifests(
  { source, bytes }: ManifestText,
  known: KnownDocuments = new Map(),
): readonly ManifestDocument[] {
  const { text, problem } = decodeYaml(bytes);
  if (isEncrypted(text)) throw encrypted(source);
  const wrong = new SourceText(text);
  if (problem !== undefined) throw new ManifestsRefused([toFinding(problem, source, wrong)]);
  const documents = text.trimStart().startsWith('{') ? parseJson(text, source) : parseParts(text, source, known);
  if (documents.some(({ value }) => 'sops' in value)) throw encrypted(source);
  return documents;
}

function encrypted(source: string): ManifestsRefused {
  return refusal('encrypted', source, 'is encrypted', 'decrypt it first, for instance with sops --decrypt, and give it as -');
}

function parseJson(text: string, source: string): readonly ManifestDocument[] {
  try {
    return [{ value: asMap(JSON.parse(text), source), source }];
  } catch (error) {
    if (error instanceof ManifestsRefused) throw error;
    const remedy = 'it may be cut off: give it as a whole';
    throw refusal('manifest-syntax', source, 'is not valid JSON', remedy);
  }
}

/** Reads the documents one by one: a line `---` ends one wherever it stands, also within quotes. */
function parseParts(text: string, source: string, known: KnownDocuments): readonly ManifestDocument[] {
  const whole = new SourceText(text);
  const marker = text.search(MARKER_LINE);
  if (marker < 0 || UNUSUAL.test(text.slice(marker))) return parseYaml(text, source, whole, 0);
  let start = 0;
  return text.split(MARKER_LINE).flatMap((part): readonly ManifestDocument[] => {
    const at = start;
    start += part.length + '---\n'.length;
    if (part.trim() === '') return [];
    const value = known.get(part);
    if (value !== undefined) return [{ value, source, line: whole.placeOf(at).line }];
    const documents = parseYaml(part, source, whole, at);
    const [only] = documents;
    if (documents.length === 1 && only !== undefined) known.set(part, only.value);
    return documents;
  });
}

/** Lines that end documents, and what the reader should see with all around it, such as directives and ends. */
const MARKER_LINE = /^---\n/m;
const UNUSUAL = /^(?:%|\.\.\.)/m;

/** Reads a part of a text that begins at an offset of the whole. */
function parseYaml(
  text: string,
  source: string,
  whole: SourceText,
  offset: number,
): readonly ManifestDocument[] {
  const place: Place = { placeOf: (at) => whole.placeOf(at + offset) };
  const composed = composeYaml(text, OPTIONS);
  if ('problem' in composed) throw new ManifestsRefused([toFinding(composed.problem, source, place, AS_JSON)]);
  const own = new SourceText(text);
  return composed.documents.flatMap((document) => readDocument(document, source, own, place));
}

type Place = Pick<SourceText, 'placeOf'>;

function readDocument(
  document: Document.Parsed,
  source: string,
  text: SourceText,
  place: Place,
): readonly ManifestDocument[] {
  const [error] = document.errors;
  if (error !== undefined) {
    throw new ManifestsRefused([toFinding(syntaxProblem(error, document), source, place, CUT_OFF)]);
  }
  const { contents } = document;
  if (contents === null || (isScalar(contents) && contents.value === '')) return [];
  const reader = new PlainValues(text);
  const value = reader.read(contents, []);
  const errors = reader.problems.all.filter(({ severity = 'error' }) => severity === 'error');
  if (errors.length > 0) throw new ManifestsRefused(errors.map((problem) => toFinding(problem, source, place)));
  const { line } = place.placeOf(contents.range[0]);
  return value === null ? [] : [{ value: asMap(value, source, line), source, line }];
}

/** Of JSON there is no bound but that of its length. */
const AS_JSON = 'print it as JSON, with -o json, and give that';

const CUT_OFF = 'or is the text cut off? Give it as a whole';

function asMap(value: unknown, source: string, line?: number): PlainObject {
  if (isPlainObject(value)) return value;
  throw new ManifestsRefused([
    {
      rule: 'no-manifest',
      severity: 'error',
      message: `is no manifest: it is ${Array.isArray(value) ? 'a list' : 'a single value'}, not an object of Kubernetes`,
      location: { source, ...(line === undefined ? {} : { line, column: 1 }) },
    },
  ]);
}

function toFinding(problem: Problem, source: string, text: Place, hint?: string): Finding {
  const { message, remedy } = problem;
  const help = [remedy, hint].filter((words) => words !== undefined).join('; ');
  return {
    rule: 'manifest-syntax',
    severity: 'error',
    message: problem.path === undefined ? message : `${shownPath(problem.path)} ${message}`,
    ...(help === '' ? {} : { remedy: help }),
    location: { source, ...text.placeOf(problem.start) },
  };
}

/** Deeper keys of a Secret's data may be parts of a secret. */
function shownPath(path: ValuePath): string {
  const data = path.findIndex((part) => part === 'data' || part === 'stringData');
  return printPath(data < 0 ? path : path.slice(0, data + 2));
}
