import { parseQuantity } from '../../../rules/quantity';
import type { ChangeRule, Effect } from '../../rule';
import { fieldsAt, POD_TEMPLATE } from '../select-fields';
import { changedVariables } from './variables';

/** Data that expire earlier than before: metrics, logs and traces by an argument, objects by a variable of the bucket Job. */
export const retention: ChangeRule = {
  id: 'retention',
  judge(change) {
    const ofPods = fieldsAt(change, POD_TEMPLATE);
    const effects: Effect[] = [];
    for (const field of ofPods.filter(({ path }) => /\.(?:args|command)$/.test(path))) {
      const shorter = ['retentionPeriod', 'retention.maxDiskSpaceUsageBytes'].some((name) =>
        isLess(argument(field.before, name), argument(field.after, name)),
      );
      if (shorter) effects.push({ consequence: 'data-loss', message: EXPIRES, fields: [field] });
    }
    for (const { name, before, after, field } of changedVariables(ofPods)) {
      if (name !== 'TTL' || !isLess(before, after)) continue;
      effects.push({ consequence: 'data-loss', message: EXPIRES, fields: [field] });
    }
    return effects;
  },
};

const EXPIRES = 'data are deleted earlier than before';

function argument(list: unknown, name: string): string | undefined {
  if (!Array.isArray(list)) return undefined;
  const prefix = new RegExp(`^--?${name.replace('.', '\\.')}=`);
  const found = (list as readonly unknown[]).find((text) => typeof text === 'string' && prefix.test(text));
  return typeof found === 'string' ? found.replace(prefix, '') : undefined;
}

function isLess(before: string | undefined, after: string | undefined): boolean {
  if (before === undefined || after === undefined) return false;
  const [old, now] = [before, after].map(amount);
  return old !== undefined && now !== undefined && now < old;
}

/** Hours of a period, as VictoriaMetrics and SeaweedFS write it (a bare number means months), or a quantity of bytes. */
const HOURS: Readonly<Record<string, number>> = { '': 744, h: 1, d: 24, w: 168, M: 744, y: 8784 };

function amount(text: string): number | undefined {
  const period = /^(\d+(?:\.\d+)?)([hdwMy]?)$/.exec(text);
  if (period !== null) return Number(period[1]) * (HOURS[period[2] ?? ''] ?? 0);
  const bytes = parseQuantity(text.replace(/([KMGT]i?)B$/, '$1'));
  return bytes === undefined ? undefined : Number(bytes);
}
