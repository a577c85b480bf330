import { secretPaths } from '../../generated/secret-paths';
import { visit } from '../prepare/paths';
import type { ValueRule } from './rule';

/** Documents, in which blanks around say nothing. */
const DOCUMENTS: ReadonlySet<string> = new Set(['dockerconfigjson', 'usersJson', 'headers']);

/** A secret of one line with a line break or blanks around it: they become a part of it, and nobody sees them. */
export const secretBlanks: ValueRule = {
  id: 'secret-blanks',
  severity: 'warning',
  *check({ values }) {
    for (const { path: pattern } of secretPaths) {
      if (DOCUMENTS.has(pattern.at(-1) ?? '')) continue;
      for (const { path, value } of visit(values, pattern.join('.'))) {
        if (typeof value !== 'string') continue;
        const inner = value.trim();
        if (inner === value || inner === '' || /[\r\n]/.test(inner)) continue;
        const what = /[\r\n]/.test(value) ? 'a line break' : 'blanks';
        yield {
          path,
          message: `has ${what} at its beginning or end, which would be a part of the secret`,
          remedy: 'remove them; `--set-file` leaves out the last line break of a file',
        };
      }
    }
  },
};
