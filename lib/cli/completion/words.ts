import { valuesSchema } from '../../values/prepare/schema';
import { documentedKeys, WILDCARD } from '../../values/schema/walk';
import type { Command } from '../command';
import { commands } from '../commands';
import { SET_FLAGS } from '../set-flags';
import { globalOptions } from '../help';
import type { OptionSpec } from '../option-table';
import { rotationTable } from '../rotate/table';

/** What can follow in a command line, in an order of its own for each shell. */
export interface CompletionWords {
  readonly commands: readonly Command[];
  /** Paths of values as `--set` takes them: `platform.ingress.hosts[0].host`. */
  readonly valuePaths: readonly string[];
  /** Paths of secrets as `rotate` takes them. */
  readonly secretPaths: readonly string[];
}

/** Everything that can be completed. */
export function completionWords(): CompletionWords {
  const keys = documentedKeys(valuesSchema()).map(({ path }) => setPath(path));
  return { commands, valuePaths: [...new Set(keys)].sort(), secretPaths: Object.keys(rotationTable).sort() };
}

/** Items of lists are numbered, as in `--set`; the first one stands for all. */
function setPath(path: readonly string[]): string {
  return path.reduce(
    (text, part) => (part === WILDCARD ? `${text}[0]` : text === '' ? part : `${text}.${part}`),
    '',
  );
}

/** All flags of a command, the global ones too. */
export function flagsOf({ options }: Command): readonly (readonly [name: string, spec: OptionSpec])[] {
  return Object.entries({ ...options, ...globalOptions });
}

/** What the value of a flag is, for completion. */
export type FlagValue = 'none' | 'choice' | 'file' | 'folder' | 'value-path' | 'text';

/** Flags whose values are paths of values. */
const PATHS = new Set<string>(SET_FLAGS);

/** What can follow a flag. */
export function valueOf(name: string, { type, choices, placeholder }: OptionSpec): FlagValue {
  if (type === 'boolean') return 'none';
  if (choices !== undefined) return 'choice';
  if (PATHS.has(name)) return 'value-path';
  if (placeholder === 'FILE') return 'file';
  return placeholder === 'DIR' ? 'folder' : 'text';
}

/** What the arguments of a command are: one of some words, then what the others are. */
export function argumentOf({ name, arguments: words = [] }: Command): {
  /** What the first may be. @default - it is of the other kind */
  readonly choices?: readonly string[];
  readonly others: 'value-path' | 'secret-path' | 'file' | 'none';
} {
  if (name === 'explain') return { others: 'value-path' };
  if (name === 'rotate') return { others: 'secret-path' };
  const choices = words[0]?.choices;
  if (choices === undefined) return { others: words.length > 0 ? 'file' : 'none' };
  return { choices, others: words.length > 1 ? 'file' : 'none' };
}
