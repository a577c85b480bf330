import type { Values } from '../../../lib/values/contract/values';
import { logCollection } from '../../../lib/values/given/log-collection';
import { linesOf } from '../prepare/lines';

const ON = { global: { pixee: { localMetrics: { enabled: true } } } };
const withMode = (mode: string, cdk8s: object = {}) => ({
  ...ON,
  cdk8s: { ...cdk8s, observability: { logCollector: { mode } } },
});

test.each([
  ['hardening: restricted', { hardening: 'restricted' }],
  ['createNamespace', { createNamespace: true }],
])('fails on nodes when %s forbids their folders', (setting, cdk8s) => {
  const [line, ...others] = linesOf('log-collector', withMode('daemonset', cdk8s));
  expect(line).toContain('cdk8s.observability.logCollector.mode is daemonset');
  expect(line).toContain(setting);
  expect(others).toEqual([]);
  expect(linesOf('log-collector', withMode('otlp', cdk8s))).toEqual([]);
});

test('takes it otherwise', () => {
  expect(linesOf('log-collector', withMode('daemonset'))).toEqual([]);
});

test('warns that it collects nothing without VictoriaLogs', () => {
  expect(linesOf('unused-value', { cdk8s: { observability: { logCollector: { mode: 'otlp' } } } })).toEqual([
    'cdk8s.observability.logCollector.mode has no effect, because VictoriaLogs is not deployed; set `global.pixee.localMetrics.enabled: true`, or remove it',
  ]);
});

test.each<[string, Values, string]>([
  ['nothing is deployed', {}, 'none'],
  ['nothing speaks against it', ON, 'daemonset'],
  ['pods are restricted', { ...ON, cdk8s: { hardening: 'restricted' } }, 'otlp'],
  ['the Namespace is ours', { ...ON, cdk8s: { createNamespace: true } }, 'otlp'],
  ['it is chosen', { ...ON, cdk8s: { observability: { logCollector: { mode: 'none' } } } }, 'none'],
  ['there is no VictoriaLogs', { ...ON, 'victoria-logs-single': { server: { enabled: false } } }, 'none'],
])('the way of logs when %s', (_when, values, way) => {
  expect(logCollection(values)).toBe(way);
});
