import type { Comparison, FieldDifference, ObjectComparison } from './compare';
import type { Decision } from './decisions';
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
      const lines = groups(differences).flatMap(([why, ones]) => [`  ${why}`, ...ones.map(line)]);
      const body = format === 'markdown' ? ['```', ...lines, '```'] : lines;
      return [heading(`${object}: ${String(equal)} equal, ${String(differences.length)} not`), ...body].join(
        '\n',
      );
    });
  const counts = countsOf(objects).map(
    ({ component, equal, explained, unexplained, all }) =>
      `${component === '' ? '(no component)' : component}: ${String(equal)} of ${String(all)} leaves equal, ${percent(equal, all)}; ${String(explained)} explained, ${String(unexplained)} unexplained`,
  );
  const reasons = reasonsOf(objects).map(
    ({ reason, count, decisions }) =>
      `${reason}: ${String(count)}${decisions === undefined ? '' : ` (${listed(decisions)})`}`,
  );
  const last = [
    ...(reasons.length === 0 ? [] : [[heading('Differences by reason'), ...reasons].join(end)]),
    [heading('Leaves by component'), ...counts].join(end),
  ];
  return `${[...blocks, ...last].join('\n\n')}\n`;
}

/** Differences by their reason and decision; what is unexplained comes first. */
function groups(
  differences: readonly FieldDifference[],
): readonly (readonly [string, readonly FieldDifference[]])[] {
  const found = new Map<string, FieldDifference[]>([['unexplained', []]]);
  for (const one of differences) {
    const why = one.decision === undefined ? one.reason : `${one.reason}: ${one.decision}`;
    found.set(why, [...(found.get(why) ?? []), one]);
  }
  return [...found].filter(([, ones]) => ones.length > 0);
}

function line({ sign, path, ours, theirs }: FieldDifference): string {
  const sides = [
    ...(theirs === undefined ? [] : [`chart ${short(theirs)}`]),
    ...(ours === undefined ? [] : [`ours ${short(ours)}`]),
  ];
  return `    ${sign} ${path}: ${sides.join(', ')}`;
}

/** How often a reason is given. */
export interface ReasonCount {
  readonly reason: Reason;
  readonly count: number;
  /** How often each decision is. @default - it is no decision */
  readonly decisions?: Readonly<Partial<Record<Decision, number>>>;
}

/** How often each reason is given, the most frequent first. */
export function reasonsOf(objects: readonly ObjectComparison[]): readonly ReasonCount[] {
  const all = objects.flatMap(({ differences }) => differences);
  return counted(all.map(({ reason }) => reason)).map(([reason, count]) => {
    const decisions = counted(
      all.flatMap((one) => (one.reason === reason && one.decision !== undefined ? [one.decision] : [])),
    );
    return { reason, count, ...(decisions.length === 0 ? {} : { decisions: Object.fromEntries(decisions) }) };
  });
}

/** Each word and how often it is there, the most frequent first. */
function counted<T extends string>(words: readonly T[]): readonly (readonly [T, number])[] {
  const counts = new Map<T, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}

function listed(counts: Readonly<Record<string, number>>): string {
  return Object.entries(counts)
    .map(([name, count]) => `${name} ${String(count)}`)
    .join(', ');
}

/** Leaves of a component. */
export interface Count {
  readonly component: string;
  readonly equal: number;
  /** Different for a reason. */
  readonly explained: number;
  readonly unexplained: number;
  readonly all: number;
}

/** Leaves that are equal, different for a reason, and for none that is known, by component. */
export function countsOf(objects: readonly ObjectComparison[]): readonly Count[] {
  const components = [...new Set(objects.map(({ component }) => component))].sort();
  return components.map((component) => {
    const own = objects.filter((one) => one.component === component);
    const differences = own.flatMap((one) => one.differences);
    const equal = own.reduce((sum, one) => sum + one.equal, 0);
    const unexplained = differences.filter(({ reason }) => reason === 'unexplained').length;
    const explained = differences.length - unexplained;
    return { component, equal, explained, unexplained, all: equal + differences.length };
  });
}

function percent(part: number, whole: number): string {
  return `${whole === 0 ? '100.0' : ((100 * part) / whole).toFixed(1)} %`;
}

function short(text: string): string {
  const line = JSON.stringify(text);
  return line.length > MAX_TEXT ? `${line.slice(0, MAX_TEXT)}…` : line;
}
