import { sameValues } from '../../lib/cli/same-values';

const BARE = {
  values: ['values.yaml'],
  set: [],
  'set-string': [],
  'set-file': [],
  'set-json': [],
  'set-literal': [],
  namespace: 'pixee-enterprise-server',
  'release-name': 'pixee-enterprise-server',
} as unknown as Parameters<typeof sameValues>[0];

test.each([
  [{}, '-f values.yaml'],
  [{ namespace: 'tools', 'release-name': 'pixee' }, '-f values.yaml -n tools --release-name pixee'],
  // without it, another command would speak of other objects
  [{ profile: 'my chart.yaml' }, "-f values.yaml --profile 'my chart.yaml'"],
])('the same values and the same chart in another command: %j', (options, flags) => {
  expect(sameValues({ ...BARE, ...options }).flags).toBe(flags);
});
