import { transformed } from '../profile/evaluate-template';
import { goText } from '../profile/go-text';
import type { TransformCall } from '../profile/model';

/** A text that a value can become. */
export interface Form {
  readonly transforms: readonly TransformCall[];
  readonly text: string;
}

const call = (name: string, ...args: string[]): TransformCall => ({ name, args });

/** What charts do to texts, the usual first. */
const OF_TEXTS: readonly (readonly TransformCall[])[] = [
  [],
  [call('upper')],
  [call('lower')],
  [call('noSuffix', '/')],
  [call('trim')],
  [call('upper'), call('replace', '-', '_')],
  [call('replace', '-', '_')],
  [call('replace', '_', '-')],
  [call('snake')],
  [call('snake'), call('upper')],
  [call('kebab')],
  [call('title')],
  [call('replace', '.', '-')],
  [call('replace', ' ', ',')],
  [call('replace', ',', '|')],
  [call('replace', ',', ';')],
  [call('replace', ',', ' ')],
  [call('replace', ' ', '')],
  [call('replace', '/', '-')],
  [call('host')],
  [call('hostname')],
  [call('path')],
  [call('scheme')],
  [call('user')],
  [call('password')],
  [call('query')],
  [call('quote')],
  [call('base64')],
  [call('json')],
];

/** What charts do to numbers, durations and sizes. */
const OF_NUMBERS: readonly (readonly TransformCall[])[] = [
  [],
  [call('integer')],
  [call('amount')],
  [call('upper')],
  [call('iso')],
  [call('seconds')],
  [call('minutes')],
  [call('hours')],
  [call('milliseconds')],
  [call('bytes')],
  [call('kib')],
  [call('mib')],
  [call('gib')],
  [call('percent')],
  [call('port')],
];

const NUMERIC = /^\d+(?:\.\d+)?\s*[A-Za-z]*$/;

const MAX_KNOWN = 50_000;
const known = new Map<unknown, readonly Form[]>();

/** Every text that a value can become, each once; the simplest way comes first. */
export function formsOf(value: unknown): readonly Form[] {
  const before = known.get(value);
  if (before !== undefined) return before;
  if (known.size >= MAX_KNOWN) known.clear();
  const forms = findForms(value);
  known.set(value, forms);
  return forms;
}

function findForms(value: unknown): readonly Form[] {
  const numeric = typeof value === 'number' || (typeof value === 'string' && NUMERIC.test(value));
  const port = typeof value === 'string' && /:\d+/.test(value);
  const ways = [...(numeric ? OF_NUMBERS : OF_TEXTS), ...(port ? [[call('port')]] : [])];
  const forms = new Map<string, Form>();
  for (const transforms of ways) {
    const text = goText(transformed(value, transforms));
    if (text !== undefined && text !== '' && !forms.has(text)) forms.set(text, { transforms, text });
  }
  return [...forms.values()];
}
