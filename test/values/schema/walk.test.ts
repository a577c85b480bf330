import {
  branches,
  documentedKeys,
  knownKeys,
  kubernetesType,
  leafPaths,
  nodeAt,
  resolveNode,
  type SchemaNode,
} from '../../../lib/values/schema/walk';

const NAMES: SchemaNode = { type: 'array', items: { type: 'string' } };
const schema: SchemaNode = {
  type: 'object',
  properties: {
    plain: { type: 'string', description: 'A plain value.' },
    section: { $ref: '#/definitions/Section', description: 'The words of the key.', 'x-default': 'nothing' },
    hosts: { type: 'array', items: { $ref: '#/definitions/Host' } },
    labels: { type: 'object', additionalProperties: { type: 'string' } },
    either: { anyOf: [{ type: 'string' }, NAMES, { type: 'array', items: { $ref: '#/definitions/Host' } }] },
    tolerations: { type: 'array', items: { $ref: '#/definitions/kubernetes.Toleration' } },
    affinity: { $ref: '#/definitions/kubernetes.Toleration' },
    default: { type: 'string' },
  },
  additionalProperties: false,
  definitions: {
    Section: {
      type: 'object',
      description: 'The words of the type.',
      properties: { inner: { type: 'integer', default: 1 } },
      additionalProperties: false,
    },
    Host: {
      type: 'object',
      properties: { name: { type: 'string' } },
      required: ['name'],
      additionalProperties: false,
    },
    'kubernetes.Toleration': {
      type: 'object',
      properties: { key: { type: 'string' } },
      additionalProperties: false,
    },
  },
};
const paths = (keys: readonly { readonly path: readonly string[] }[]) =>
  keys.map(({ path }) => path.join('.'));

describe('nodeAt', () => {
  test.each<[string, (string | number)[], string | undefined]>([
    ['the root', [], 'object'],
    ['a key', ['plain'], 'string'],
    ['a key behind a reference', ['section', 'inner'], 'integer'],
    ['an item by its index', ['hosts', 3, 'name'], 'string'],
    ['any item', ['hosts', '*', 'name'], 'string'],
    ['a key of a map', ['labels', 'app.kubernetes.io/name'], 'string'],
    ['an item of the first list of a union', ['either', 0], 'string'],
    ['what only the second list of a union has', ['either', 0, 'name'], 'string'],
    ['a field of a Kubernetes type', ['tolerations', 0, 'key'], 'string'],
    ['a key named like a keyword', ['default'], 'string'],
    ['an unknown key', ['plian'], undefined],
    ['a key below a scalar', ['plain', 'more'], undefined],
    ['an index where a mapping stands', ['section', 0], undefined],
    ['a key where a list stands', ['hosts', 'name'], undefined],
    ['a key of every object', ['constructor'], undefined],
    ['something below an unknown key', ['nothing', 'more'], undefined],
  ])('finds %s', (_, path, type) => {
    expect(nodeAt(schema, path)?.type).toBe(type);
  });

  test('prefers the words of the key to those of its type', () => {
    expect(nodeAt(schema, ['section'])).toMatchObject({
      description: 'The words of the key.',
      'x-default': 'nothing',
    });
  });
});

test('knownKeys lists the keys of a mapping, of a list item and of nothing else', () => {
  expect(knownKeys(schema, ['section'])).toEqual(['inner']);
  expect(knownKeys(schema, ['either', 0])).toEqual(['name']);
  expect(knownKeys(schema, ['labels'])).toEqual([]);
  expect(knownKeys(schema, ['plain'])).toEqual([]);
  expect(knownKeys(schema, ['unknown'])).toEqual([]);
  expect(knownKeys(schema, [])).toContain('tolerations');
});

test('leafPaths lists every value, with list items but without the insides of Kubernetes types', () => {
  expect(paths(leafPaths(schema))).toEqual([
    'plain',
    'section.inner',
    'hosts',
    'hosts.*.name',
    'labels',
    'either',
    'either.*.name',
    'tolerations',
    'affinity',
    'default',
  ]);
});

test('documentedKeys adds the sections, before what is in them', () => {
  const keys = documentedKeys(schema);
  expect(paths(keys.filter(({ section }) => section))).toEqual(['section']);
  expect(paths(keys).slice(1, 3)).toEqual(['section', 'section.inner']);
});

test('documentedKeys tells which values are of a Kubernetes type', () => {
  const ofKubernetes = documentedKeys(schema).filter((key) => key.kubernetesType === 'Toleration');
  expect(paths(ofKubernetes)).toEqual(['tolerations', 'affinity']);
});

test('kubernetesType names the type of a value or of the items of a list', () => {
  expect(kubernetesType(schema.properties?.['affinity'] ?? {})).toBe('Toleration');
  expect(kubernetesType(schema.properties?.['tolerations'] ?? {})).toBe('Toleration');
  expect(kubernetesType(schema.properties?.['section'] ?? {})).toBeUndefined();
});

test('branches gives a union and all it can be', () => {
  expect(branches(schema, schema.properties?.['either'] ?? {}).map(({ type }) => type)).toEqual([
    undefined,
    'string',
    'array',
    'array',
  ]);
});

test('a reference to nothing fails', () => {
  expect(() => resolveNode(schema, { $ref: '#/definitions/Gone' })).toThrow(
    'the schema has no #/definitions/Gone',
  );
});
