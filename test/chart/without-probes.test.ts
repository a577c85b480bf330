import { withoutProbes } from '../../lib/chart/learn/without-probes';
import type { Body, Case, ProfileObject } from '../../lib/chart/profile/model';

function objectOf(cases: readonly Case[]): ProfileObject {
  const body: Body = {
    type: 'map',
    fields: [{ key: 'env', node: { body: { type: 'cases', cases } } }],
    spreads: [],
  };
  return { id: 'Deployment/web', component: '', node: { body } };
}

const constant = (value: unknown): Case => ({ value: { type: 'constant', value } });

test.each<[string, Case]>([
  ['in a text', constant('o3-zq0hox=')],
  ['in base64', constant(Buffer.from('user:zq0hox-x').toString('base64'))],
  ['with its words parted', constant('zq-043x')],
  ['with its words parted in another way', constant('o3 Zq_04_3x')],
  ['in a structure', constant({ a: ['zq0hox'] })],
  [
    'in the place of a value',
    {
      value: {
        type: 'template',
        template: [{ scope: 'values', path: ['deployments', 'o3-zq0hox'], transforms: [] }],
      },
    },
  ],
  [
    'in a condition',
    {
      ...constant('x'),
      when: [[{ reference: { scope: 'values', path: ['zq0hox'] }, test: 'given', negated: false }]],
    },
  ],
])('what a canary is in is no part of a profile, and told: %s', (_, odd) => {
  const { object, gone } = withoutProbes(objectOf([odd, constant('main')]));
  expect(object).toEqual(objectOf([constant('main')]));
  expect(gone).toEqual([['env']]);
});

test('a field of which nothing is left is gone itself', () => {
  expect(withoutProbes(objectOf([constant('zq0hox')])).object.node.body).toMatchObject({ fields: [] });
});

test('all else stays', () => {
  const object = objectOf([constant('main'), constant(7), constant({ a: 'b' })]);
  expect(withoutProbes(object)).toEqual({ object, gone: [] });
});
