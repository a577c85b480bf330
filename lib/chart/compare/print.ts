import type { Comparison, ObjectComparison } from './compare';
import type { Reason } from './reasons';

const MAX_TEXT = 100;

/** A comparison for people. */
export function printComparison({ objects }: Comparison, format: 'text' | 'json' | 'markdown'): string {
  if (format === 'json')
    return `${JSON.stringify({ components: countsOf(objects), reasons: reasonsOf(objects), objects }, null, 2)}\n`;
  const end = format === 'markdown' ? '\n- ' : '\n';
  const heading = (text: string): string => (format === 'markdown' ? `### ${text}\n` : text);
  const blocks = objects
    .filter(({ differences }) => differences.length > 0)
    .map(({ object, equal, differences }) => {
      const lines = differences.map(
        ({ sign, path, ours, theirs, reason }) =>
          `  ${sign} ${path}: ${[theirs === undefined ? '' : `chart ${short(theirs)}`, ours === undefined ? '' : `ours ${short(ours)}`].filter((text) => text !== '').join(', ')} (${reason})`,
      );
      const body = format === 'markdown' ? ['```', ...lines, '```'] : lines;
      return [heading(`${object}: ${String(equal)} equal, ${String(differences.length)} not`), ...body].join(
        '\n',
      );
    });
  const counts = countsOf(objects).map(
    ({ component, equal, all }) =>
      `${component === '' ? '(no component)' : component}: ${String(equal)} of ${String(all)} leaves equal, ${percent(equal, all)}`,
  );
  const reasons = reasonsOf(objects).map(({ reason, count }) => `${reason}: ${String(count)}`);
  const last = [
    ...(reasons.length === 0 ? [] : [[heading('Differences by reason'), ...reasons].join(end)]),
    [heading('Equal leaves'), ...counts].join(end),
  ];
  return `${[...blocks, ...last].join('\n\n')}\n`;
}

/** How often each reason is given, the most frequent first. */
export function reasonsOf(
  objects: readonly ObjectComparison[],
): readonly { readonly reason: Reason; readonly count: number }[] {
  const counts = new Map<Reason, number>();
  for (const { differences } of objects)
    for (const { reason } of differences) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  return [...counts].map(([reason, count]) => ({ reason, count })).sort((a, b) => b.count - a.count);
}

/** Equal leaves by component. */
export function countsOf(
  objects: readonly ObjectComparison[],
): readonly { component: string; equal: number; all: number }[] {
  const counts = new Map<string, { equal: number; all: number }>();
  for (const { component, equal, differences } of objects) {
    const before = counts.get(component) ?? { equal: 0, all: 0 };
    counts.set(component, { equal: before.equal + equal, all: before.all + equal + differences.length });
  }
  return [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([component, count]) => ({ component, ...count }));
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '100.0' : ((100 * part) / whole).toFixed(1)} %`;
}

function short(text: string): string {
  const line = JSON.stringify(text);
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}
