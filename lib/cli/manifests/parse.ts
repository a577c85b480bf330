import { Composer, isScalar, Parser } from 'yaml';
import { isEncrypted } from './encrypted';
import type { Finding } from '../../findings/finding';
import { SourceText } from '../../findings/source-text';
import { decodeYaml } from '../../values/load/decode';
import { PlainValues } from '../../values/load/plain-values';
import type { Problem } from '../../values/load/problem';
import { syntaxProblem } from '../../values/load/syntax-problem';
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
const OPTIONS = { schema: 'failsafe', uniqueKeys: false, prettyErrors: false, resolveKnownTags: false } as const;

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
  if (!MARKED.test(text)) return parseYaml(text, source, text, 0);
  let start = 0;
  return text.split(MARKER_LINE).flatMap((part): readonly ManifestDocument[] => {
    const at = start;
    start += part.length + '---\n'.length;
    const value = known.get(part);
    if (value !== undefined) return [{ value, source, line: lineOf(text, at) }];
    const documents = parseYaml(part, source, text, at);
    const [only] = documents;
    if (documents.length === 1 && only !== undefined) known.set(part, only.value);
    return documents;
  });
}

/** Lines that end documents, and nothing else that the reader should see as a whole, such as directives and ends. */
const MARKER_LINE = /^---\n/m;
const MARKED = /^---\n(?![\s\S]*^(?:%|\.\.\.))/m;

function lineOf(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line += 1;
  return line;
}

/** Reads a part of a text that begins at an offset of the whole. */
function parseYaml(text: string, source: string, whole: string, offset: number): readonly ManifestDocument[] {
  const own = new SourceText(text);
  const place = { placeOf: (at: number) => new SourceText(whole).placeOf(at + offset) };
  const documents: ManifestDocument[] = [];
  try {
    for (const document of new Composer(OPTIONS).compose(new Parser().parse(text), false, text.length)) {
      if (document.errors.length > 0) {
        const problems = document.errors.slice(0, 1).map((error) => syntaxProblem(error, document));
        throw new ManifestsRefused(problems.map((problem) => toFinding(problem, source, place, CUT_OFF)));
      }
      const { contents } = document;
      if (contents === null || (isScalar(contents) && contents.value === '')) continue;
      const reader = new PlainValues(own);
      const value = reader.read(contents, []);
      const errors = reader.problems.all.filter(({ severity = 'error' }) => severity === 'error');
      if (errors.length > 0) {
        throw new ManifestsRefused(errors.map((problem) => toFinding(problem, source, place)));
      }
      const { line } = place.placeOf(contents.range[0]);
      if (value !== null) documents.push({ value: asMap(value, source, line), source, line });
    }
  } catch (error) {
    if (error instanceof ManifestsRefused) throw error;
    // the stack of the parser
    throw refusal('manifest-syntax', source, 'is nested too deeply');
  }
  return documents;
}

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

function toFinding(problem: Problem, source: string, text: Pick<SourceText, 'placeOf'>, hint?: string): Finding {
  const { message, remedy } = problem;
  const help = [remedy, hint].filter((words) => words !== undefined).join('; ');
  return {
    rule: 'manifest-syntax',
    severity: 'error',
    message: problem.path === undefined ? message : `${problem.path.join('.')} ${message}`,
    ...(help === '' ? {} : { remedy: help }),
    location: { source, ...text.placeOf(problem.start) },
  };
}
