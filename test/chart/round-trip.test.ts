import fc from 'fast-check';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import type { Atom, Condition, Node, Reference, Scalar, Subject, Value } from '../../lib/chart/profile/model';
import { writeProfile } from '../../lib/chart/profile/write';
import { runs } from '../support/runs';

const key = fc.constantFrom('name', 'a', 'b-c', 'd.e/f', 'x"y\\z', '[0]', '#k', '8080');
const text = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    '}}',
    "it's",
    'a: b',
    'yes',
    '1',
    '~',
    '- x',
    'null',
    "a\nb'\t",
    '#',
    '\u00e9\u2028',
  ),
  fc.string({ maxLength: 6 }),
);
const scalar: fc.Arbitrary<Scalar> = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true, min: 0 }),
  fc.boolean(),
  fc.constant(null),
);
const path = fc.array(fc.oneof(key, fc.nat(2)), { maxLength: 2 }).map((rest) => ['v', ...rest]);

const place = fc.oneof(
  path.map((parts) => ({ scope: 'values' as const, path: parts })),
  fc.constantFrom<Pick<Reference, 'scope' | 'path'>>(
    { scope: 'item', path: [] },
    { scope: 'item', path: ['a', 0] },
    { scope: 'outer', path: ['#key'] },
    { scope: 'item', path: ['#index'] },
    { scope: 'release', path: ['longname', 'v'] },
    { scope: 'release', path: ['plainname', 'v'] },
    { scope: 'release', path: ['fullname', ''] },
    { scope: 'release', path: ['release'] },
  ),
);

const reference: fc.Arbitrary<Reference> = fc
  .record(
    {
      scope: fc.constant('values' as const),
      path,
      transforms: fc.constantFrom(
        [],
        [{ name: 'upper', args: [] }],
        [{ name: 'join', args: [", '", '\\'] }],
        [
          { name: 'replace', args: ['}', '|'] },
          { name: 'number', args: [] },
        ],
      ),
      fallback: fc.record({ of: fc.constantFrom('missing' as const, 'empty' as const), value: scalar }),
    },
    { requiredKeys: ['scope', 'path', 'transforms'] },
  )
  .chain((whole) => place.map((at) => ({ ...whole, ...at })));

/** A value, or a part of it. */
const subject: fc.Arbitrary<Subject> = fc
  .tuple(place, fc.constantFrom(undefined, 'port', 'scheme'))
  .map(([at, part]) => (part === undefined ? at : { ...at, transforms: [{ name: part, args: [] }] }));

const atom: fc.Arbitrary<Atom> = fc
  .tuple(
    subject,
    fc.constantFrom('truthy', 'given', 'equals', 'above', 'contains'),
    scalar,
    fc.option(scalar, { nil: undefined }),
    fc.boolean(),
  )
  .map(([at, test, operand, missing, negated]) => ({
    reference: at,
    test,
    negated,
    ...(test === 'truthy' || test === 'given'
      ? {}
      : { operand: test === 'contains' ? String(operand) : operand }),
    ...(missing === undefined ? {} : { missing }),
  }));
const condition: fc.Arbitrary<Condition> = fc.array(fc.array(atom, { maxLength: 2 }), { maxLength: 2 });
const when = fc.option(condition, { nil: undefined });

function gated<T extends object>(one: T, gate: Condition | undefined): T & { when?: Condition } {
  return gate === undefined ? one : { ...one, when: gate };
}

const value: fc.Arbitrary<Value> = fc.oneof(
  fc
    .oneof(scalar, fc.jsonValue({ maxDepth: 2 }))
    .map((constant): Value => ({ type: 'constant', value: constant })),
  fc
    .array(
      fc.oneof(
        text.filter((one) => one !== ''),
        reference,
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((template): Value => ({ type: 'template', template })),
  fc
    .tuple(reference, fc.option(fc.dictionary(key, scalar), { nil: undefined }))
    .map(([from, over]): Value => ({ type: 'copy', from, ...(over === undefined ? {} : { over }) })),
);

const { node } = fc.letrec<{ node: Node; named: Node }>((tie) => ({
  node: fc
    .tuple(
      when,
      fc.oneof(
        { maxDepth: 3 },
        fc
          .array(
            fc.tuple(when, value).map(([gate, one]) => gated({ value: one }, gate)),
            { maxLength: 2 },
          )
          .map((cases): Node['body'] => ({ type: 'cases', cases })),
        fc
          .tuple(
            fc.uniqueArray(fc.tuple(key, tie('node')), { selector: ([name]) => name, maxLength: 3 }),
            fc.array(fc.tuple(reference, when), { maxLength: 1 }),
          )
          .map(([fields, spreads]): Node['body'] => ({
            type: 'map',
            fields: fields.map(([name, child]) => ({ key: name, node: child })),
            spreads: spreads.map(([from, gate]) => gated({ from }, gate)),
          })),
        fc
          .uniqueArray(
            fc.tuple(key, fc.option(reference, { nil: undefined }), fc.oneof(tie('node'), tie('named'))),
            {
              selector: ([name]) => name,
              maxLength: 3,
            },
          )
          .map((slots): Node['body'] => ({
            type: 'list',
            slots: slots.map(([name, forEach, child]) => ({
              key: name,
              ...(forEach === undefined ? {} : { forEach }),
              ...(forEach !== undefined && child.body.type === 'list' ? { flat: true as const } : {}),
              node: child,
            })),
          })),
        fc
          .tuple(
            fc.constantFrom(
              { as: 'json' as const },
              { as: 'base64' as const },
              { as: 'lines' as const },
              { as: 'join' as const, separator: '\t,' },
              { as: 'pretty' as const, indent: 2 },
            ),
            tie('node'),
          )
          .map(([encoding, content]): Node['body'] => ({ type: 'encoded', encoding, content })),
      ),
    )
    .map(([gate, body]) => gated({ body }, gate)),
  named: fc
    .tuple(
      when,
      fc.constantFrom('a', 'b-c', 'x"y'),
      fc.array(
        fc.tuple(
          key.filter((name) => name !== 'name'),
          tie('node'),
        ),
        { maxLength: 1 },
      ),
    )
    .map(([gate, name, more]) =>
      gated(
        {
          body: {
            type: 'map',
            fields: [
              {
                key: 'name',
                node: { body: { type: 'cases', cases: [{ value: { type: 'constant', value: name } }] } },
              },
              ...more.map(([other, child]) => ({ key: other, node: child })),
            ],
            spreads: [],
          },
        },
        gate,
      ),
    ),
}));

const scopes = [
  {},
  { v: { a: ['x', { a: [1] }], 'b-c': 'text', name: true, 'd.e/f': { '#k': 2 }, '8080': '' } },
  { v: [{ a: [{ a: ['q'] }], name: 'n' }, 'two', null] },
];

test('whatever can be learned is the same after it was written and read again', () => {
  fc.assert(
    fc.property(node, (content) => {
      const model = {
        chart: { name: 'x', version: '1' },
        names: { '': 'x', v: 'v' },
        objects: [
          {
            id: 'Any/x',
            component: '',
            node: {
              body: {
                type: 'map',
                fields: [
                  {
                    key: 'kind',
                    node: { body: { type: 'cases', cases: [{ value: { type: 'constant', value: 'Any' } }] } },
                  },
                  { key: 'content', node: content },
                ],
                spreads: [],
              },
            } satisfies Node,
          },
        ],
      };
      const again = ChartProfile.parse(writeProfile(model, { learned: {}, keep: [], ignore: [] }));
      for (const values of scopes) {
        const input = { values, releaseName: 'r', namespace: 'n' };
        expect(again.objects(input)).toEqual(ChartProfile.of(model).objects(input));
      }
    }),
    { numRuns: runs(100, 5_000) },
  );
});
