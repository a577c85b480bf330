import { problems, testCases } from '../support/sample';

describe('object-name', () => {
  testCases('object-name', [
    [
      'fails when a name has capitals',
      'ConfigMap/web',
      ['metadata', 'name'],
      'Web',
      [
        'ConfigMap/Web metadata.name: "Web" is not a DNS name (lower-case letters, digits and dashes, in labels joined by dots)',
      ],
    ],
    [
      'fails when a Service starts with a digit',
      'Service/elsewhere',
      ['metadata', 'name'],
      '1st',
      [
        'Service/1st metadata.name: "1st" must start with a lower-case letter, then lower-case letters, digits and inner dashes',
      ],
    ],
    ['takes names with dots where they are legal', 'ConfigMap/web', ['metadata', 'name'], 'a.b', []],
    ['takes names that YAML reads as something else', 'ConfigMap/web', ['metadata', 'name'], '1e3', []],
    [
      'fails when a name is missing',
      'ConfigMap/web',
      ['metadata', 'name'],
      undefined,
      ['ConfigMap/(no name) metadata.name: is missing; every object needs a name of its own'],
    ],
    ['leaves a name that is no text to the schema', 'ConfigMap/web', ['metadata', 'name'], 5, []],
    [
      'fails when a namespace is not a label',
      'ConfigMap/web',
      ['metadata', 'namespace'],
      'a.b',
      [
        'ConfigMap/web metadata.namespace: "a.b" is not a DNS label (lower-case letters, digits and inner dashes)',
      ],
    ],
    [
      'fails when a role has a slash',
      'Role/shop:reader',
      ['metadata', 'name'],
      'a/b',
      ['Role/a/b metadata.name: "a/b" must not be a dot or hold / or %'],
    ],
  ]);

  test.each([
    ['apps/v1', 'StatefulSet', 52],
    ['batch/v1', 'CronJob', 52],
    ['apps/v1', 'Deployment', 63],
    ['batch/v1', 'Job', 63],
    ['v1', 'Service', 63],
    ['postgresql.cnpg.io/v1', 'Cluster', 50],
    ['v1', 'Secret', 253],
  ])('%s %s: takes %i characters, not one more', (apiVersion, kind, length) => {
    const named = (name: string): object => ({ apiVersion, kind, metadata: { name } });
    expect(problems('object-name', [named('a'.repeat(length))])).toEqual([]);
    expect(problems('object-name', [named('a'.repeat(length + 1))])).toEqual([
      expect.stringContaining(`has ${length + 1} characters, at most ${length} are allowed`),
    ]);
  });
});
