import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { checkObjects } from '../../lib/check';
import { stringifyDocuments } from '../../lib/output/yaml';
import { build } from './chart';

const GOLDEN = join(__dirname, 'manifests.yaml');

const app = new App();
const release = build(app);
const objects = app.charts.flatMap((chart) => chart.toJson() as Record<string, unknown>[]);

test('gives the manifests beside it', () => {
  const text = stringifyDocuments(objects);
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
});

test('all that one names of the other is there', () => {
  const { expected, findings } = release.release;
  const certificate = { kind: 'Secret', name: 'pixee-tls' } as const;
  expect(checkObjects(objects, { expected: [...expected, certificate], namespace: 'pixee' })).toEqual([]);
  expect(findings).toEqual([]);
});

test('only what the app does not make is expected', () => {
  expect(release.release.expected.map(({ kind, name }) => `${kind}/${name}`)).toEqual([
    'ConfigMap/company-authorities',
    'Secret/pixee-database',
    'Secret/pixee-registry',
    'ServiceAccount/pixee-cloud',
  ]);
});
