import { dnsSubdomainProblem, type NameProblem } from './dns-name';

const NAME_PART = /^[A-Za-z0-9]([-A-Za-z0-9_.]*[A-Za-z0-9])?$/;
const MAX_PART_LENGTH = 63;

/** The key of a label or annotation: a short name, or one with a DNS prefix and a slash. */
export function qualifiedNameProblem(key: string): NameProblem {
  const parts = key.split('/');
  const name = parts.at(-1) ?? '';
  if (parts.length > 2) return `${JSON.stringify(key)} has more than one slash`;
  const [prefix] = parts;
  if (parts.length === 2 && prefix !== undefined) {
    const problem = dnsSubdomainProblem(prefix);
    if (problem !== undefined) return `the prefix ${problem}`;
  }
  return partProblem(name, key);
}

/** The value of a label. */
export function labelValueProblem(value: string): NameProblem {
  return value === '' ? undefined : partProblem(value, value);
}

function partProblem(part: string, whole: string): NameProblem {
  if (part.length > MAX_PART_LENGTH) {
    return `${JSON.stringify(whole)} has ${part.length} characters, at most ${MAX_PART_LENGTH} are allowed`;
  }
  return NAME_PART.test(part)
    ? undefined
    : `${JSON.stringify(whole)} must be letters, digits, dashes, underscores and dots, with a letter or digit at both ends`;
}
