import type { FormatProblem } from './format';

const SIZE = /^\d{1,12}(?:B|kB|MB|GB|TB)?$/;
const OTHER_UNIT = /^(\d{1,12}) ?([kmgt])i?b?$/i;

/** Memory as PostgreSQL writes it: its units know no `Gi` and no `G`. */
export function postgresqlSizeFormat(text: string): FormatProblem | undefined {
  if (SIZE.test(text)) return undefined;
  const expected = 'a size as PostgreSQL writes it, such as 16MB or 1GB';
  const [, count, unit] = OTHER_UNIT.exec(text) ?? [];
  if (count === undefined || unit === undefined) return { expected };
  return { expected, remedy: `write ${count}${unit.toLowerCase() === 'k' ? 'k' : unit.toUpperCase()}B` };
}
