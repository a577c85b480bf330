const UNITS: Readonly<Record<string, number>> = { ms: 0.001, s: 1, m: 60, h: 3600, d: 86_400 };

/** Seconds of `15m`, `1h30m`, `PT15M` or a number, which is one of seconds. */
export function parseDuration(value: unknown): number | undefined {
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return undefined;
  const plain = value.replace(/^P(?:T)?/i, '').toLowerCase();
  if (/^\d+$/.test(plain)) return Number(plain);
  if (!/^(?:\d+(?:\.\d+)?(?:ms|s|m|h|d))+$/.test(plain)) return undefined;
  return [...plain.matchAll(/(?<![\d.])(\d+(?:\.\d+)?)(ms|s|m|h|d)/g)].reduce(
    (sum, [, amount, unit]) => sum + Number(amount) * (UNITS[unit ?? 's'] ?? 1),
    0,
  );
}

/** Seconds as ISO 8601 writes them, in the largest units: `PT1H30M`. */
export function printIso(seconds: number): string {
  const [hours, minutes, rest] = [
    Math.floor(seconds / 3600),
    Math.floor((seconds % 3600) / 60),
    seconds % 60,
  ];
  const parts = [
    hours > 0 ? `${String(hours)}H` : '',
    minutes > 0 ? `${String(minutes)}M` : '',
    rest > 0 || seconds === 0 ? `${String(rest)}S` : '',
  ];
  return `PT${parts.join('')}`;
}
