import type { ValuePath } from '../../findings/finding';
import type { CheckedObject } from '../checked-object';
import { MIN_SECRET_LENGTH } from '../mask-secrets';
import type { ObjectRule, RuleContext } from '../rule';

/** Secret values are in the data of Secrets and nowhere else, plain or in base64. */
export const secretLeaks: ObjectRule = {
  id: 'secret-leaks',
  check(context) {
    const needles = needlesOf(context.options.secrets ?? []);
    if (needles.length === 0) return;
    const escaped = needles.map((needle) => JSON.stringify(needle).slice(1, -1));
    for (const object of context.index.objects) {
      const open = withoutData(object);
      // one look at the whole text is much cheaper than a walk with every value
      const text = JSON.stringify(open);
      const found = needles.filter((_needle, position) => text.includes(escaped[position] ?? ''));
      if (found.length > 0) walk(open, [], (path, part) => reportLeak(object, path, part, found, context));
    }
  },
};

function needlesOf(secrets: readonly string[]): readonly string[] {
  const long = secrets.filter((secret) => secret.length >= MIN_SECRET_LENGTH);
  return [...new Set(long.flatMap((secret) => [secret, Buffer.from(secret).toString('base64')]))];
}

/** A Secret may hold secrets in its data, but not in its name, labels or annotations. */
function withoutData({ given, body }: CheckedObject): Readonly<Record<string, unknown>> {
  if (body?.kind !== 'Secret') return given;
  return Object.fromEntries(
    Object.entries(given).filter(([field]) => field !== 'data' && field !== 'stringData'),
  );
}

function reportLeak(
  object: CheckedObject,
  path: ValuePath,
  text: string,
  needles: readonly string[],
  { report }: RuleContext,
): void {
  if (!needles.some((needle) => text.includes(needle))) return;
  const remedy = 'put it into a Secret and refer to its key';
  report({ object, path, message: 'holds a secret value, which only Secrets may', remedy });
}

/** Calls back with every text of a value and with every key. */
function walk(value: unknown, path: ValuePath, visit: (path: ValuePath, text: string) => void): void {
  if (typeof value === 'string') visit(path, value);
  else if (Array.isArray(value)) {
    value.forEach((item, position) => {
      walk(item, [...path, position], visit);
    });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      visit([...path, key], key);
      walk(item, [...path, key], visit);
    }
  }
}
