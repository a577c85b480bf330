import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { checkObjects } from '../../lib/check';
import { stringifyDocuments } from '../../lib/output/yaml';
import { build } from './chart';

const GOLDEN = join(__dirname, 'manifests.yaml');

const chart = build(new App());
const objects = chart.toJson();

test('gives the manifests beside it', () => {
  const text = stringifyDocuments(objects);
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
});

test('passes every check, also under the restricted Pod Security Standard', () => {
  const { expected } = chart.release;
  expect(checkObjects(objects, { expected, namespace: 'pixee', podSecurity: 'restricted' })).toEqual([]);
});

test('holds no Secret: all of them exist already', () => {
  expect(objects.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  expect(chart.release.expected.filter(({ kind }) => kind === 'Secret').map(({ name }) => name)).toEqual([
    'github-app',
    'gitlab',
    'okta',
    'openai',
    'pixee-database',
    'pixee-registry',
    'pixee-tls',
    'sonar',
  ]);
});
