import { linesOf } from '../prepare/lines';

test('labels have short keys and values of few characters', () => {
  const podLabels = { 'example.com/team': 'a', team: '', 'a b': 'x', owner: 'a@b' };
  expect(linesOf('label-format', { platform: { podLabels }, cdk8s: { labels: { 'a/b/c': 'x' } } })).toEqual([
    'platform.podLabels."a b" has a key that is not allowed; it must be a name of at most 63 letters, digits, dashes, underscores and dots, maybe behind a domain and a slash',
    'platform.podLabels.owner must be at most 63 letters, digits, inner dashes, underscores and dots, got "a@b"',
    'cdk8s.labels."a/b/c" has a key that is not allowed; it must be a name of at most 63 letters, digits, dashes, underscores and dots, maybe behind a domain and a slash',
  ]);
});

test('annotations have short keys and any values', () => {
  const annotations = { 'nginx.ingress.kubernetes.io/configuration-snippet': 'a;\nb;', 'a:b': 'x' };
  expect(linesOf('annotation-format', { platform: { ingress: { annotations } } })).toEqual([
    expect.stringMatching(/^platform\.ingress\.annotations\."a:b" has a key/),
  ]);
});
