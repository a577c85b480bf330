import { transformed } from '../profile/evaluate-template';
import type { Atom, Subject, TransformCall } from '../profile/model';

const MAX_SCHEMES = 4;

/** What can be said of a part of a value. */
interface Statement extends Pick<Atom, 'test' | 'operand'> {
  readonly transforms: NonNullable<Subject['transforms']>;
}

/**
 * Statements about the parts of an address: charts ask whether a port is written, and which scheme it is, and take one of their own where
 * none is. Only what tells some of the values apart is worth a statement.
 */
export function partStatements(values: readonly unknown[]): readonly Statement[] {
  const texts = values.filter((value) => typeof value === 'string');
  if (texts.length < 2) return [];
  const statements: Statement[] = [];
  const of = (
    name: string,
  ): { readonly part: readonly TransformCall[]; readonly seen: ReadonlySet<unknown> } => {
    const part: readonly TransformCall[] = [{ name, args: [] }];
    return { part, seen: new Set(texts.map((text) => transformed(text, part))) };
  };
  for (const name of ['scheme', 'port', 'path']) {
    const { part, seen } = of(name);
    if (seen.size > 1 && seen.has(undefined)) statements.push({ transforms: part, test: 'given' });
  }
  const { part: scheme, seen: schemes } = of('scheme');
  if (schemes.size > 1)
    for (const one of [...schemes].filter((each) => typeof each === 'string').slice(0, MAX_SCHEMES))
      statements.push({ transforms: scheme, test: 'equals', operand: one });
  const { part: hostname, seen: hosts } = of('hostname');
  const isNumbers = [...hosts].map((host) => typeof host === 'string' && host.includes(':'));
  // an address of IPv6, whose brackets are no part of it
  if (isNumbers.includes(true) && isNumbers.includes(false))
    statements.push({ transforms: hostname, test: 'contains', operand: ':' });
  return statements;
}
