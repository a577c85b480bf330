import { ruleProblems } from '../../lib/alerting/check';
import { ourRules } from '../../lib/alerting/groups';
import { type RuleGroup, ruleNames, withoutRules } from '../../lib/alerting/rule';
import { rulesFile } from '../../lib/alerting/rules-file';
import type { RuleSettings } from '../../lib/alerting/settings';
import { defaults } from '../../lib/generated/defaults';
import { metricNames } from '../../lib/values/given/metric-names';
import { ourRuleNames } from '../../lib/values/given/rule-names';
import { promqlProblems } from '../support/promql';

const SETTINGS: RuleSettings = {
  namespace: 'pixee',
  metrics: metricNames(),
  thresholds: defaults.cdk8s.observability.rules.thresholds,
  databaseCluster: 'pixee-postgresql',
  embeddedObjectStore: true,
};

const expressions = (settings: RuleSettings = SETTINGS) =>
  ourRules(settings).flatMap(({ recording = [], alerting = [] }) =>
    [...recording, ...alerting].map(({ expression }) => expression),
  );
const alerts = (settings: RuleSettings = SETTINGS) =>
  ourRules(settings).flatMap(({ alerting = [] }) => alerting);

test('nothing is wrong with ours', () => {
  expect(ruleProblems(ourRules(SETTINGS))).toEqual([]);
});

test.each(expressions())('a real parser reads %s', (expression) => {
  expect(promqlProblems(expression)).toEqual([]);
});

test('the parser finds a broken expression', () => {
  for (const expression of expressions())
    expect([expression, promqlProblems(`${expression} by (`)]).not.toEqual([expression, []]);
});

test('watch all that the product can run out of', () => {
  expect(ourRuleNames()).toEqual([
    'pixee:ai_service_latency_ms:p95',
    'pixee:ai_service_requests:rate5m',
    'PixeeAiLatencyHigh',
    'PixeeAiRateLimited',
    'PixeeAiRetriesHigh',
    'pixee:per_finding_tasks:sum',
    'PixeeTasksFail',
    'PixeeTargetDown',
    'PixeeDatabaseDown',
    'PixeeTelemetryDiskAlmostFull',
    'PixeeTelemetryReadOnly',
    'PixeeObjectStoreDiskAlmostFull',
    'PixeeVolumeAlmostFull',
    'PixeeCertificateExpires',
  ]);
});

test('watch only what the deployment has', () => {
  const { databaseCluster, embeddedObjectStore, ...rest } = SETTINGS;
  expect([databaseCluster, embeddedObjectStore]).toEqual(['pixee-postgresql', true]);
  const names = ourRules(rest).flatMap(ruleNames);
  expect(ourRuleNames().filter((name) => !names.includes(name))).toEqual([
    'PixeeDatabaseDown',
    'PixeeObjectStoreDiskAlmostFull',
  ]);
});

test('a database without any pod is down, too', () => {
  const down = alerts().find(({ alert }) => alert === 'PixeeDatabaseDown');
  expect(down?.expression).toBe(
    'absent(cnpg_collector_up{namespace="pixee",cluster="pixee-postgresql"} == 1)',
  );
});

test('every threshold and every name is asked for', () => {
  const thresholds = {
    aiLatencyMilliseconds: 1111,
    aiRetriesPerMinute: 22,
    failedTasksPerHour: 33,
    freeDiskPercent: 44,
    certificateDays: 55,
  };
  const metrics = metricNames({ failedStatus: 'bro"ken\\d', aiLatency: 'slow' });
  const text = expressions({ ...SETTINGS, thresholds, metrics }).join('\n');
  for (const value of Object.values(thresholds)) expect(text).toMatch(new RegExp(`[<>] ${String(value)}\\b`));
  expect(text).toContain('slow_bucket[5m]');
  expect(text).toContain('{status=~"bro\\"ken\\\\d"}');
});

test('every alert says what it is about, what to do, and how urgent it is', () => {
  for (const { summary, description, severity } of alerts()) {
    expect(summary).not.toMatch(/\.$/);
    expect(description).toMatch(/\.$/);
    expect(['critical', 'warning']).toContain(severity);
  }
});

test('a file has the words of Prometheus', () => {
  const group: RuleGroup = {
    name: 'mine',
    recording: [{ record: 'a:b', expression: 'sum(b)', labels: { team: 'x' } }],
    alerting: [
      { alert: 'A', expression: 'b > 1', duration: '5m', severity: 'info', summary: 'S', description: 'D.' },
    ],
  };
  expect(rulesFile([group])).toBe(
    [
      'groups:',
      '  - name: mine',
      '    rules:',
      '      - record: a:b',
      '        expr: sum(b)',
      '        labels:',
      '          team: x',
      '      - alert: A',
      '        expr: b > 1',
      '        for: 5m',
      '        labels:',
      '          severity: info',
      '          product: pixee-enterprise-server',
      '        annotations:',
      '          summary: S',
      '          description: D.',
      '',
    ].join('\n'),
  );
});

test('rules are left out by name, and groups with them', () => {
  const left = withoutRules(ourRules(SETTINGS), ['PixeeCertificateExpires', 'PixeeTargetDown']);
  expect(left.map(({ name }) => name)).not.toContain('pixee-certificates');
  expect(left.flatMap(ruleNames)).not.toContain('PixeeTargetDown');
  expect(left.flatMap(ruleNames)).toContain('PixeeDatabaseDown');
});

const ALERT = { alert: 'A', expression: 'up', severity: 'info', summary: 'S', description: 'D.' } as const;

test.each<[string, RuleGroup, string]>([
  ['no rules', { name: 'a' }, 'a: has no rules'],
  ['a bad name', { name: 'A b', alerting: [ALERT] }, 'the group "A b" must have a name of'],
  [
    'a cut-off expression',
    { name: 'a', alerting: [{ ...ALERT, expression: 'sum(up' }] },
    'A has an expression that has no closing )',
  ],
  [
    'a bad duration',
    { name: 'a', alerting: [{ ...ALERT, duration: '5 minutes' }] },
    'A must hold for a duration such as 10m, got "5 minutes"',
  ],
  [
    'a bad alert',
    { name: 'a', alerting: [{ ...ALERT, alert: 'is down' }] },
    '"is down" must be letters and digits',
  ],
  [
    'a bad series',
    { name: 'a', recording: [{ record: 'a-b', expression: 'up' }] },
    '"a-b" must be the name of a series',
  ],
  ['two of a name', { name: 'a', alerting: [ALERT, ALERT] }, 'there are two rules A'],
])('fails with %s', (_what, group, problem) => {
  expect(ruleProblems([group]).join('\n')).toContain(problem);
});
