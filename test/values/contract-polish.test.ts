import { execFileSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { join, resolve } from 'node:path';

const POLISH = pathToFileURL(join(resolve(__dirname, '../..'), 'scripts/generate/values/polish.mjs')).href;

/** Polishes a schema in a Node of its own, because jest does not load ES modules. */
function polish(
  properties: unknown,
  definitions: unknown = {},
): { readonly properties: Record<string, unknown> } {
  const schema = JSON.stringify({ type: 'object', properties, definitions, additionalProperties: false });
  const code = `import { polish } from ${JSON.stringify(POLISH)};
    console.log(JSON.stringify(polish(${schema}, new Set(['Toleration']))));`;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], {
    encoding: 'utf8',
    stdio: 'pipe',
  });
  return JSON.parse(output) as { readonly properties: Record<string, unknown> };
}

test('reads a default by the type of its key', () => {
  const polished = polish(
    {
      leadingZero: { type: 'string', default: '010' },
      version: { type: 'string', default: '1.10' },
      word: { type: 'string', default: 'true' },
      empty: { type: 'string', default: '""' },
      number: { type: 'integer', default: '10' },
      negative: { type: 'number', default: '-1' },
      flag: { type: 'boolean', default: 'true' },
      quantity: { type: ['string', 'number'], default: '250m' },
      amount: { type: ['string', 'number'], default: '2' },
      list: { type: 'array', default: '[{"name":"a"}]' },
      referred: { $ref: '#/definitions/Size', default: '25Gi' },
      united: { anyOf: [{ type: 'boolean' }, { type: 'string' }], default: 'on' },
      behaviour: { type: 'string', default: '- what {@link happens }' },
    },
    { Size: { type: 'string' } },
  );
  const defaults = Object.entries(polished.properties).map(([key, node]) => [
    key,
    (node as { default?: unknown }).default,
  ]);
  expect(Object.fromEntries(defaults)).toEqual({
    leadingZero: '010',
    version: '1.10',
    word: 'true',
    empty: '',
    number: 10,
    negative: -1,
    flag: true,
    quantity: '250m',
    amount: 2,
    list: [{ name: 'a' }],
    referred: '25Gi',
    united: 'on',
    behaviour: undefined,
  });
  expect(polished.properties['behaviour']).toEqual({ type: 'string', 'x-default': 'what `happens`' });
});

test('fails on a default of another type', () => {
  expect(() => polish({ port: { type: 'integer', default: 'eighty' } })).toThrow(
    '@default eighty of Values.port: that is no integer',
  );
});

test('turns tags into keywords', () => {
  expect(
    polish(
      {
        old: { type: 'string', description: 'Old\nthing.', deprecated: 'use {@link Values.young } instead' },
        port: { type: 'string|integer' },
        nothing: { type: 'object', additionalProperties: { not: {} } },
        tolerations: { type: 'array', items: { $ref: '#/definitions/Toleration' } },
        default: { type: 'string', description: 'A key named like a keyword.' },
      },
      { Toleration: { type: 'object' } },
    ),
  ).toEqual({
    type: 'object',
    properties: {
      old: {
        description: 'Old thing.',
        type: 'string',
        deprecated: true,
        deprecationMessage: 'use `Values.young` instead',
      },
      port: { type: ['string', 'integer'] },
      nothing: { type: 'object', additionalProperties: false },
      tolerations: { type: 'array', items: { $ref: '#/definitions/kubernetes.Toleration' } },
      default: { type: 'string', description: 'A key named like a keyword.' },
    },
    additionalProperties: false,
    definitions: { 'kubernetes.Toleration': { type: 'object' } },
  });
});
