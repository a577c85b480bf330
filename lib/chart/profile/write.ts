import { fieldsOf } from './expression';
import { printCondition } from './condition-text';
import { withoutIdentity } from './identity';
import type { ProfileModel } from './model';
import { flow } from './flow';
import { printReference } from './template-text';

/** What stands in a profile beside the objects. */
export interface ProfileHead {
  /** How the chart was rendered. */
  readonly learned: Readonly<Record<string, unknown>>;
  readonly keep: readonly string[];
  readonly ignore: readonly string[];
}

const NOTE = [
  "# What the chart makes of its values, learned from its own renders by `cdk8s-pixee chart learn`. It stems from the vendor's",
  '# chart: keep it to yourself. Edit it by hand where it is wrong, and say `pinned: true` at the object: a new learning keeps it.',
];

/** A profile as text, one line for each field. */
export function writeProfile(model: ProfileModel, { learned, keep, ignore }: ProfileHead): string {
  const lines = [
    ...NOTE,
    'kind: ChartProfile',
    `chart: ${flow(model.chart)}`,
    `learned: ${flow(learned)}`,
    `names: ${flow(model.names)}`,
    ...(model.chartKeys === undefined || model.chartKeys.length === 0
      ? []
      : ['chartKeys:', ...model.chartKeys.map((key) => `  - ${flow(key)}`)]),
    `keep: ${flow(keep)}`,
    `ignore: ${flow(ignore)}`,
    'objects:',
  ];
  for (const { id, component, forEach, node, pinned, sources } of model.objects) {
    lines.push(`  - id: ${flow(id)}`, `    component: ${flow(component)}`);
    const short =
      node.body.type === 'map' && node.body.spreads.length === 0 ? withoutIdentity(id, node.body) : undefined;
    if (short !== undefined) lines.push(`    apiVersion: ${flow(short.apiVersion)}`);
    if (sources !== undefined) lines.push(`    source: ${flow(sources)}`);
    if (pinned === true) lines.push('    pinned: true');
    if (forEach !== undefined) lines.push(`    forEach: ${flow(printReference(forEach))}`);
    if (node.when !== undefined) lines.push(`    when: ${flow(printCondition(node.when))}`);
    const body = short?.body ?? node.body;
    const isEmpty = body.type === 'map' && body.fields.length === 0;
    lines.push(isEmpty ? '    fields: {}' : '    fields:');
    if (!isEmpty)
      for (const [path, expression] of fieldsOf({ body })) lines.push(...fieldLines(path, expression));
  }
  // Whoever reads only a part of it is to know.
  lines.push('complete: true');
  return `${lines.join('\n')}\n`;
}

function fieldLines(path: string, expression: unknown): readonly string[] {
  const start = `      ${flow(path)}:`;
  if (
    typeof expression === 'object' &&
    expression !== null &&
    'lines' in expression &&
    Array.isArray(expression.lines)
  ) {
    const { lines, ...rest } = expression;
    const gate = Object.entries(rest).map(([key, value]) => `        ${key}: ${flow(value)}`);
    return [
      start,
      ...gate,
      '        lines:',
      ...(lines as unknown[]).map((line) => `          - ${flow(line)}`),
    ];
  }
  return [`${start} ${flow(expression)}`];
}
