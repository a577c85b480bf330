import type { Finding } from '../../findings/finding';
import { suggest } from '../../findings/suggest';
import type { SchemaNode } from '../schema/walk';
import { describeType, quote } from './describe-type';
import { hasPlaceholder } from '../../rules/placeholders';
import { PLACEHOLDER_REMEDY, wrongTypeRemedy } from './remedies';
import { canShow, show } from './show';
import type { NotAllowed, OutOfRange, UnknownKey, Violation, WrongPattern, WrongType } from './violation';

/** What the patterns of the contract stand for. */
const PATTERN_WORDS: Readonly<Record<string, string>> = {
  '^sha256:[0-9a-f]{64}$': 'sha256: and 64 hexadecimal digits',
  '^[0-9]{1,5}$': 'a port number',
  '^[0-9]+$': 'digits alone',
};

/** Puts a violation into words; unknown keys have a place of their own. */
export function describeViolation(schema: SchemaNode, violation: Exclude<Violation, UnknownKey>): Finding {
  const { problem: rule, path } = violation;
  return { rule, severity: 'error', path, ...words(schema, violation) };
}

function words(
  schema: SchemaNode,
  violation: Exclude<Violation, UnknownKey>,
): Pick<Finding, 'message' | 'remedy'> {
  switch (violation.problem) {
    case 'missing-key':
      return { message: `has no \`${violation.key}\`, which it must have` };
    case 'null-section':
      return {
        message: 'is null, but a whole section of the product cannot be taken away',
        remedy: 'remove the key, or write {} to keep the defaults of the section',
      };
    case 'wrong-type':
      return describeWrongType(schema, violation);
    case 'not-allowed':
      return describeNotAllowed(violation);
    case 'pattern':
      return describePattern(violation);
    case 'out-of-range':
      return describeRange(violation);
  }
}

function describeWrongType(
  schema: SchemaNode,
  { path, value, node }: WrongType,
): Pick<Finding, 'message' | 'remedy'> {
  const remedy = wrongTypeRemedy(schema, path, value, node);
  return {
    message: `must be ${describeType(schema, node)}, got ${show(path, value)}`,
    ...(remedy === undefined ? {} : { remedy }),
  };
}

function describeNotAllowed({ path, value, allowed }: NotAllowed): Pick<Finding, 'message' | 'remedy'> {
  const texts = allowed.filter((choice): choice is string => typeof choice === 'string');
  const nearest = typeof value === 'string' ? suggest(value, texts) : undefined;
  return {
    message: `must be one of ${allowed.map(quote).join(', ')}, got ${show(path, value)}`,
    ...(nearest === undefined ? {} : { remedy: `write ${nearest}` }),
    ...(hasPlaceholder(value) ? { remedy: PLACEHOLDER_REMEDY } : {}),
  };
}

function describePattern({ path, value, pattern }: WrongPattern): Pick<Finding, 'message'> {
  return {
    message: `must be ${PATTERN_WORDS[pattern] ?? `text that matches ${pattern}`}, got ${show(path, value)}`,
  };
}

function describeRange({ path, value, minimum, maximum }: OutOfRange): Pick<Finding, 'message'> {
  const got = !canShow(path, value) ? '' : `, got ${String(value)}`;
  if (minimum !== undefined && maximum !== undefined) {
    return { message: `must be between ${String(minimum)} and ${String(maximum)}${got}` };
  }
  return {
    message:
      minimum === undefined
        ? `must be at most ${String(maximum)}${got}`
        : `must be at least ${String(minimum)}${got}`,
  };
}
