import { Env } from '../../../lib/core/pod/env';
import { container, env, release, workload } from '../../support/chart';

const FROM_SECRET = { secretKeyRef: { name: 'secret', key: 'key' } };

test('our own variables are sorted by name, whatever the order they were set in', () => {
  const names = (env: Env): string[] => env.render().map(({ name }) => name);
  expect(names(new Env().set('B', 1).set('C', 1).set('A', 1))).toEqual(['A', 'B', 'C']);
  expect(names(new Env().set('C', 1).set('A', 1).set('B', 1))).toEqual(['A', 'B', 'C']);
});

test('sorting goes by code unit, not by language', () => {
  const env = new Env().set('a', 1).set('B', 1).set('_', 1);
  expect(env.render().map(({ name }) => name)).toEqual(['B', '_', 'a']);
});

test('the last call for a name wins', () => {
  expect(new Env().set('A', 1).set('A', 2).render()).toEqual([{ name: 'A', value: '2' }]);
});

test.each([
  [true, 'true'],
  [false, 'false'],
  [0, '0'],
  [10737418240, '10737418240'],
  ['text', 'text'],
])('%j is written as the text %j', (value, expected) => {
  expect(new Env().set('A', value).render()).toEqual([{ name: 'A', value: expected }]);
});

test.each([[undefined], [null], ['']])('%j leaves a variable unset', (value) => {
  expect(new Env().set('A', value).render()).toEqual([]);
  expect(new Env().set('A', 'before').set('A', value).render()).toEqual([]);
});

test('a source is written as valueFrom', () => {
  expect(new Env().set('A', FROM_SECRET).render()).toEqual([{ name: 'A', valueFrom: FROM_SECRET }]);
});

test('a function is asked when the variables are rendered', () => {
  const late: { value?: string } = {};
  const env = new Env().set('A', () => late.value);
  expect(env.render()).toEqual([]);
  late.value = 'late';
  expect(env.render()).toEqual([{ name: 'A', value: 'late' }]);
});

describe('variables of the user', () => {
  test('follow ours in their own order', () => {
    const env = new Env()
      .addExtra([
        { name: 'Z', value: '1' },
        { name: 'Y', value: '$(Z)' },
      ])
      .set('M', 1);
    expect(env.render().map(({ name }) => name)).toEqual(['M', 'Z', 'Y']);
  });

  test('replace ours of the same name, sources and empty values included', () => {
    const env = new Env()
      .set('A', 'ours')
      .set('B', FROM_SECRET)
      .addExtra([
        { name: 'A', valueFrom: FROM_SECRET },
        { name: 'B', value: '' },
      ])
      .set('A', 'ours, later');
    expect(env.render()).toEqual([
      { name: 'A', valueFrom: FROM_SECRET },
      { name: 'B', value: '' },
    ]);
  });

  test('reach the container through extraEnv', () => {
    const chart = release();
    const pod = workload(chart, { settings: { extraEnv: [{ name: 'A', value: 'theirs' }] } });
    pod.env.set('A', 'ours').set('B', 'ours');
    expect(env(container(chart, 'pixee-enterprise-server-test'))).toEqual({ A: 'theirs', B: 'ours' });
  });
});

describe('setAll', () => {
  test('sets one variable for every scalar, named by its path', () => {
    const rendered = new Env()
      .setAll('PIXEE', { plain: 'a', off: false, zero: 0, cache: { ttlSeconds: 5, deep: { er: 'x' } } })
      .render();
    expect(rendered).toEqual([
      { name: 'PIXEE_CACHE_DEEP_ER', value: 'x' },
      { name: 'PIXEE_CACHE_TTL_SECONDS', value: '5' },
      { name: 'PIXEE_OFF', value: 'false' },
      { name: 'PIXEE_PLAIN', value: 'a' },
      { name: 'PIXEE_ZERO', value: '0' },
    ]);
  });

  test('passes over what is not given', () => {
    expect(new Env().setAll('PIXEE', { a: undefined, b: null, c: '', d: {} }).render()).toEqual([]);
  });
});
