import { nearestTtlDays, seaweedfsTtl } from '../../rules/seaweedfs-limits';
import type { ValueRule } from './rule';

/** SeaweedFS counts the life of objects in one byte, of days, weeks, months or years. */
export const objectTtl: ValueRule = {
  id: 'object-ttl',
  severity: 'error',
  *check({ values }) {
    const { embedded, ttlDays } = values.global?.pixee?.objectStore ?? {};
    if (embedded === false || typeof ttlDays !== 'number' || seaweedfsTtl(ttlDays) !== undefined) return;
    yield {
      path: ['global', 'pixee', 'objectStore', 'ttlDays'],
      message: `is ${String(ttlDays)}, which SeaweedFS cannot express: at most 255 days, or as many weeks, months of 30 days or years of 365`,
      remedy: `write ${nearestTtlDays(ttlDays).join(' or ')}`,
    };
  },
};
