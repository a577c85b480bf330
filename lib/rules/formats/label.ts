import type { FormatProblem } from './format';
import { objectNameFormat } from './object-name';

const NAME = /^[A-Za-z0-9](?:[-._A-Za-z0-9]{0,61}[A-Za-z0-9])?$/;

/** The key of a label or annotation: a name, and in front of it maybe a domain and a slash. */
export function labelKeyFormat(key: string): FormatProblem | undefined {
  const slash = key.indexOf('/');
  const isPrefixed = slash === -1 || objectNameFormat(key.slice(0, slash)) === undefined;
  if (isPrefixed && NAME.test(key.slice(slash + 1)) && slash !== 0) return undefined;
  return {
    expected:
      'a name of at most 63 letters, digits, dashes, underscores and dots, maybe behind a domain and a slash',
  };
}

/** The value of a label. */
export function labelValueFormat(text: string): FormatProblem | undefined {
  if (text === '' || NAME.test(text)) return undefined;
  return { expected: 'at most 63 letters, digits, inner dashes, underscores and dots' };
}
