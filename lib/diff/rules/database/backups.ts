import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt } from '../select-fields';

/** Backups of the database that go elsewhere, end, or expire earlier. */
export const databaseBackups: ChangeRule = {
  id: 'database-backups',
  judge(change) {
    if (change.type !== 'changed' || change.after.kind !== 'Cluster') return [];
    const effects: Effect[] = [];
    const gone = fieldsAt(change, /^spec\.backup(?:\.(?:barmanObjectStore|volumeSnapshot))?$/).filter(
      ({ after }) => after === undefined,
    );
    if (gone.length > 0) {
      effects.push({ consequence: 'data-loss', message: 'nothing is backed up any more', fields: gone });
    }
    const moved = fieldsAt(
      change,
      /^spec\.backup\.barmanObjectStore\.(?:destinationPath|endpointURL|serverName)$/,
    );
    if (moved.length > 0) {
      const message = 'backups that are there stay behind: a restore from them needs the old address';
      effects.push({ consequence: 'data-loss', message, fields: moved });
    }
    const shorter = fieldsAt(change, /^spec\.backup\.retentionPolicy$/).filter(
      ({ before, after }) => days(after) < days(before),
    );
    if (shorter.length > 0) {
      effects.push({ consequence: 'data-loss', message: 'older backups are deleted', fields: shorter });
    }
    return effects;
  },
};

const DAYS: Readonly<Record<string, number>> = { d: 1, w: 7, m: 31 };

/** No policy keeps everything. */
function days(policy: unknown): number {
  const match = typeof policy === 'string' ? /^(\d+)([dwm])$/.exec(policy) : null;
  return match === null ? Infinity : Number(match[1]) * (DAYS[match[2] ?? ''] ?? 1);
}
