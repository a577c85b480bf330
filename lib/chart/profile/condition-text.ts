import type { Atom, Condition } from './model';
import { Scanner } from './scanner';
import { printPath, printScalar, printTransforms, scanPath, scanTransforms } from './template-text';

/** A condition as it stands in a profile: `platform.proxy.enabled and not global.pixee.port or …`. */
export function printCondition(condition: Condition): string {
  if (condition.length === 0) return 'never';
  return condition
    .map((all) => (all.length === 0 ? 'always' : all.map(printAtom).join(' and ')))
    .join(' or ');
}

function printAtom({ reference, test, operand, missing, negated }: Atom): string {
  const or = missing === undefined ? '' : ` ?? ${printScalar(missing)}`;
  const { scope, path, transforms = [] } = reference;
  const subject = `${printPath(scope, path)}${printTransforms(transforms)}${or}`;
  return `${negated ? 'not ' : ''}${subject}${printTest(test, operand)}`;
}

function printTest(test: Atom['test'], operand: Atom['operand']): string {
  switch (test) {
    case 'truthy':
      return '';
    case 'given':
      return ' is given';
    case 'equals':
      return ` = ${printScalar(operand ?? null)}`;
    case 'above':
      return ` > ${printScalar(operand ?? null)}`;
    case 'contains':
      return ` contains ${printScalar(operand ?? null)}`;
  }
}

/** Reads a condition. @throws Error that says what was expected, and where */
export function parseCondition(text: string): Condition {
  const scanner = new Scanner(text);
  if (scanner.takeWord('never')) {
    scanner.end();
    return [];
  }
  const alternatives: Atom[][] = [];
  do {
    const all: Atom[] = [];
    if (!scanner.takeWord('always')) {
      do all.push(scanAtom(scanner));
      while (scanner.takeWord('and'));
    }
    alternatives.push(all);
  } while (scanner.takeWord('or'));
  scanner.end();
  return alternatives;
}

function scanAtom(scanner: Scanner): Atom {
  const negated = scanner.takeWord('not');
  scanner.take('');
  const place = scanPath(scanner);
  const transforms = scanTransforms(scanner);
  const reference = transforms.length === 0 ? place : { ...place, transforms };
  const missing = scanner.take('??') ? { missing: scanner.scalar() } : {};
  const rest = { reference, negated, ...missing };
  if (scanner.takeWord('is')) {
    if (!scanner.takeWord('given')) throw new Error('expected given after is');
    return { ...rest, test: 'given' };
  }
  if (scanner.take('=')) return { ...rest, test: 'equals', operand: scanner.scalar() };
  if (scanner.take('>')) return { ...rest, test: 'above', operand: scanner.scalar() };
  if (scanner.takeWord('contains')) return { ...rest, test: 'contains', operand: scanner.scalar() };
  return { ...rest, test: 'truthy' };
}
