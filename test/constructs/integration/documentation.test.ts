import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTEGRATIONS, type IntegrationContract } from '../../../lib/values/given/integration-contracts';
import { nodeAt, type SchemaNode } from '../../../lib/values/schema/walk';
import schema from '../../../values.schema.json';
import { scenarios } from '../../support/scenarios';

// The formatter lines the columns of tables up.
const page = readFileSync(join(__dirname, '../../../docs/integrations.md'), 'utf8').replace(/ {2,}/g, ' ');
const rows = [...page.matchAll(/^\| `([A-Z0-9_]+)` \| (?:`([^`]+)`|[^|]+) \| (ours|confirmed) \|$/gm)];

describe('docs/integrations.md', () => {
  test('lists every variable that the golden manifests have, and no other', () => {
    const manifests = scenarios()
      .filter(({ name }) => name.startsWith('integration'))
      .map(({ manifestsFile }) => readFileSync(manifestsFile, 'utf8'))
      .join('\n');
    const used = [...manifests.matchAll(/name: PIXEE_PLATFORM_INTEGRATIONS_([A-Z0-9_]+)$/gm)].map(
      ([, name]) => name,
    );
    expect(rows.map(([, name]) => name).sort()).toEqual([...new Set(used)].sort());
  });

  test('names values that exist', () => {
    const values = rows.flatMap(([, , value]) => (value === undefined ? [] : [value]));
    expect(values).toHaveLength(rows.length - 1); // the address of a Checkmarx region
    expect(
      values.filter((value) => nodeAt(schema as unknown as SchemaNode, value.split('.')) === undefined),
    ).toEqual([]);
  });

  test('marks the two confirmed names', () => {
    const confirmed = rows.filter(([, , , whose]) => whose === 'confirmed').map(([, name]) => name);
    expect(confirmed).toEqual(['DATADOG_API_KEY', 'DATADOG_APPLICATION_KEY']);
  });

  test.each(Object.values(INTEGRATIONS) as readonly IntegrationContract[])(
    'says what $title needs',
    ({ place, settings, secrets }) => {
      const row = page.split('\n').find((line) => line.includes(`| \`${place}\` |`)) ?? '';
      const needed = [
        ...settings,
        ...Object.values(secrets).flatMap((secret) => (secret.optional === true ? [] : [secret.place])),
      ];
      expect(needed.filter((name) => !row.includes(`\`${name}\``))).toEqual([]);
    },
  );
});

test('the contract of integrations names values that exist', () => {
  const contracts: readonly IntegrationContract[] = Object.values(INTEGRATIONS);
  const places = contracts.flatMap(({ place, settings, preferences = [], secrets, externalName }) => [
    ...[...settings, ...preferences].map((setting) => `${place}.${setting}`),
    ...Object.values(secrets).flatMap((secret) => [
      `${place}.${secret.place}`,
      `${place}.secretKeys.${secret.keyName}`,
    ]),
    `${place}.existingSecret`,
    `cdk8s.externalSecrets.keys.${externalName}`,
  ]);
  expect(
    places.filter((place) => nodeAt(schema as unknown as SchemaNode, place.split('.')) === undefined),
  ).toEqual([]);
});
