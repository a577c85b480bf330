import { mergeSection, overlay, overlayProbe, takesAway, wished } from '../../../lib/core/pod/fragments';
import { type DocumentedKey, documentedKeys, type SchemaNode } from '../../../lib/values/schema/walk';
import schema from '../../../values.schema.json';
import { isPodFragment } from '../../../lib/core/pod/fragments';

describe('a section merged over its defaults', () => {
  test('loses a default by null, as in Helm', () => {
    expect(mergeSection({ a: 1, b: { c: 2, d: 3 } }, { a: null, b: { c: null } })).toEqual({
      b: { d: 3 },
    });
  });

  test('keeps a null in a part of a pod, where we set something later', () => {
    const over = { podSecurityContext: { runAsUser: null }, livenessProbe: null, other: null } as object;
    expect(mergeSection({ podSecurityContext: { fsGroup: 1 } }, over)).toEqual({
      podSecurityContext: { fsGroup: 1, runAsUser: null },
      livenessProbe: null,
    });
  });
});

test('a map of ours loses what is null in the user’s, and all of it by null alone', () => {
  expect(overlay({ a: 1, b: 2 }, { b: null } as object)).toEqual({ a: 1 });
  expect(overlay({ a: 1 }, null)).toEqual({});
  expect(overlay({ a: 1 }, undefined)).toEqual({ a: 1 });
});

test('a wish for nothing is another than no wish', () => {
  expect([wished(1, undefined), wished(1, null), wished(1, 2)]).toEqual([1, undefined, 2]);
});

test('a null is found however deep', () => {
  expect([
    takesAway({ a: { b: null } }),
    takesAway(null),
    takesAway({ a: {} }),
    takesAway(undefined),
  ]).toEqual([true, true, false, false]);
});

describe('a probe', () => {
  const ours = { httpGet: { path: '/', port: 'http' }, periodSeconds: 10 };

  test.each<[string, object | null | undefined, object | undefined]>([
    ['nothing', undefined, ours],
    ['null', null, undefined],
    ['a time', { periodSeconds: 30 }, { ...ours, periodSeconds: 30 }],
    [
      'another way to ask',
      { exec: { command: ['true'] } },
      { exec: { command: ['true'] }, periodSeconds: 10 },
    ],
    ['the same way', { httpGet: { path: '/up' } }, { ...ours, httpGet: { path: '/up', port: 'http' } }],
    ['a null in it', { periodSeconds: null }, { httpGet: ours.httpGet }],
  ])('with %s', (_, theirs, expected) => {
    expect(overlayProbe<object>(ours, theirs)).toEqual(expected);
  });
});

/** Kubernetes' own maps: whatever is added to the contract, null works in it. */
test('every map of Kubernetes in the contract is a part of pods', () => {
  const maps = documentedKeys(schema as SchemaNode).filter(
    ({ kubernetesType, node }: DocumentedKey) => kubernetesType !== undefined && node.items === undefined,
  );
  const elsewhere = maps.filter(({ path }) => !isPodFragment(path.at(-1) ?? ''));
  expect(maps.length).toBeGreaterThan(50);
  expect(elsewhere.map(({ path }) => path.join('.'))).toEqual([]);
});
