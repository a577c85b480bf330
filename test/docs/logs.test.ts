import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SHAPE_MESSAGE } from '../../constructs/observability/collector/transforms';
import { vectorConfig } from '../../constructs/observability/collector/vector-config';
import { scenarios } from '../support/scenarios';

const text = readFileSync(join(__dirname, '../../docs/logs.md'), 'utf8');
const queries = (/```logsql\n([\s\S]*?)```/.exec(text)?.[1] ?? '').trim().split('\n');
const config = vectorConfig({ namespace: 'a', ownPods: 'b', logsUrl: 'http://c/', metricsAddress: 'd' });
const streamFields = (/VL-Stream-Fields: (.*)/.exec(config)?.[1] ?? '').split(',');

const manifests = readFileSync(
  scenarios().find(({ name }) => name === 'observability-log-collector')?.manifestsFile ?? '',
  'utf8',
);
const deployments = [...manifests.matchAll(/kind: Deployment\nmetadata:[\s\S]*?\n {2}name: (\S+)/g)].map(
  ([, name = '']) => name,
);

test('there are the queries of the documentation', () => {
  expect(queries.length).toBeGreaterThan(3);
  expect(queries).toContain('_stream:{pod=~"pixee-enterprise-server-platform.*"} AND "webhook"');
});

test.each(queries)('%s asks for fields that the collector sets', (query) => {
  const selector = /_stream:\{(.*?)\}/.exec(query)?.[1] ?? '';
  const fields = [...selector.matchAll(/(\w+)=~?"/g)].map(([, field]) => field);
  expect(fields.filter((field) => !streamFields.includes(field ?? ''))).toEqual([]);
  if (query.includes('level:')) expect(SHAPE_MESSAGE).toMatch(/level = upcase[\s\S]*\.level = level/);
});

test.each(queries.filter((query) => query.includes('pod=~')))('%s finds pods of the release', (query) => {
  const expression = new RegExp(`^(?:${/pod=~"(.*?)"/.exec(query)?.[1] ?? ''})$`);
  const pods = deployments.map((name) => `${name}-5d8f7c9b6-x2x4z`);
  expect(pods.filter((pod) => expression.test(pod))).not.toEqual([]);
});

test('the levels that are asked for are in capitals', () => {
  for (const [, level = ''] of text.matchAll(/(?:level|severity):="(\w+)"/g))
    expect(level).toBe(level.toUpperCase());
});
