import { mergeFiles } from '../../base/merge';
import type { PlainObject } from '../../base/plain-object';
import type { Finding } from '../../findings/finding';
import type { Place } from '../../findings/disclosure';
import type { BoundedFiles } from './bounded-files';
import { decodeExact } from '../../yaml/decode';
import type { FlagKind } from './flag-kind';
import { type FlagName, flagName } from './flag-name';
import { FlagSource, knownParts } from './flag-source';
import { applyAssignment } from './set/apply';
import { type Assignment, SetError } from './set/assignment';
import { isBareObject, parseBareObject, parseSetJson } from './set/parse-json';
import { parseSet, parseSetLiteral, typedValue } from './set/parse-set';
import type { Source } from './source';

/** What flags are read with. */
export interface FlagContext {
  readonly files: BoundedFiles;
  /** What is known about the places in the values. */
  readonly root: Place;
}

/** The values with a flag carried out, or why that cannot be done. */
export type AppliedFlag =
  { readonly values: PlainObject; readonly source: Source } | { readonly finding: Finding };

/** Carries out one flag on the values; a flag is carried out as a whole or not at all. */
export function applyFlag(
  kind: FlagKind,
  text: string,
  values: PlainObject,
  context: FlagContext,
): AppliedFlag {
  const name = (): FlagName => flagName(kind, text, context.root);
  try {
    if (kind === '--set-json' && isBareObject(text)) {
      const object = parseBareObject(text);
      const source = new FlagSource(name, [{ path: [], ...object }], true, context.root);
      return { values: mergeFiles(values, object.value), source };
    }
    const assignments = parse(kind, text, context.files).map((one) =>
      kind === '--set-file' ? { ...one, value: withoutLastBreak(one, context.root) } : one,
    );
    return {
      values: assignments.reduce(applyAssignment, values),
      source: new FlagSource(name, assignments, false, context.root),
    };
  } catch (error) {
    if (!(error instanceof SetError)) throw error;
    const { rule = 'set-syntax', path, ...details } = error.details;
    return {
      finding: {
        rule,
        severity: 'error',
        message: error.message,
        ...details,
        ...(path === undefined ? {} : { path: knownParts(context.root, path) }),
        location: { source: name().name },
      },
    };
  }
}

function parse(kind: FlagKind, text: string, files: BoundedFiles): Assignment[] {
  switch (kind) {
    case '--set':
      return parseSet(text, typedValue);
    case '--set-string':
      return parseSet(text, (value) => value);
    case '--set-file':
      return parseSet(text, (name) => readText(name, files));
    case '--set-json':
      return parseSetJson(text);
    case '--set-literal':
      return parseSetLiteral(text);
  }
}

/** A secret of one line without the line break that editors end every file with; other texts as they are, as Helm takes them. */
function withoutLastBreak({ path, value }: Assignment, root: Place): unknown {
  const place = path.reduce<Place | undefined>((here, part) => here?.below(String(part)), root);
  const isSecret = place?.shows === 'nothing' && !place.hasParts;
  if (!isSecret || typeof value !== 'string') return value;
  const line = value.replace(/\r?\n$/, '');
  return line.includes('\n') ? value : line;
}

/** The text of a file, every character of it. The error does not name the file: it may be a secret in the wrong flag. */
function readText(name: string, files: BoundedFiles): string {
  const reading = files.read(name);
  if ('unreadable' in reading) {
    const { message, ...details } = reading.unreadable;
    throw new SetError(message, details);
  }
  const text = decodeExact(reading.bytes);
  if (text !== undefined) return text;
  throw new SetError('the file is not valid UTF-8', {
    rule: 'file-encoding',
    remedy: 'only text can be a value; encode anything else, such as with base64',
  });
}
