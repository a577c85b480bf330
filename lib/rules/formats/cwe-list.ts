import type { FormatProblem } from './format';

const LIST = /^\d{1,5}(?:,\d{1,5})*$/;
const MAX_REMEDY_LENGTH = 500;

/** Numbers of weaknesses, separated by commas, without blanks. */
export function cweListFormat(text: string): FormatProblem | undefined {
  if (LIST.test(text)) return undefined;
  const parts = text.split(/[\s,;]+/).flatMap((part) => (part === '' ? [] : [part.replace(/^CWE-?/i, '')]));
  const list = parts.join(',');
  return {
    expected: 'numbers separated by commas, without blanks, such as 79,89,502',
    ...(LIST.test(list) && list.length <= MAX_REMEDY_LENGTH ? { remedy: `write "${list}"` } : {}),
  };
}
