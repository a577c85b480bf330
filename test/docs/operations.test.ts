import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { operatedObjects } from '../../lib/check/operator-pods';
import { readObject } from '../../lib/check/read-objects';
import { readValues } from '../support/read-values';
import { scenarios } from '../support/scenarios';
import { synthesize } from '../support/synthesize';

const text = readFileSync(join(__dirname, '../../docs/operations.md'), 'utf8');

test('the names in the guide to operations are those of real objects', () => {
  const scenario = scenarios().find(({ name }) => name === 'embedded-everything');
  const { objects } = synthesize(readValues(scenario?.valuesFile ?? ''));
  const checked = objects.map((object) => readObject(object, 'pixee-enterprise-server').object);
  const names = new Set([
    ...checked.map(({ name }) => name),
    ...checked.flatMap(operatedObjects).map(({ name }) => name),
    'pixee-enterprise-server',
    // the first server of the Cluster
    'pixee-enterprise-server-postgresql-1',
    // where a restored Cluster keeps its backups
    'pixee-enterprise-server-postgresql-2',
  ]);
  const told = [...text.matchAll(/pixee-enterprise-server[a-z0-9-]*/g)].map(([name]) => name);
  expect(told.length).toBeGreaterThan(10);
  expect([...new Set(told)].filter((name) => !names.has(name))).toEqual([]);
});
