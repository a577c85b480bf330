import { evaluateReference } from '../../lib/chart/profile/evaluate-template';
import { otherNames } from '../../lib/chart/learn/other-names';
import type { Reference } from '../../lib/chart/profile/model';
import type { Situation } from '../../lib/chart/learn/situation';

const fact = (name: string): Reference => ({ scope: 'release', path: [name, 'platform'], transforms: [] });

function situation(releaseName: string, platform: object = {}): Situation {
  const names = { platform: 'platform' };
  return { render: 0, values: { platform }, releaseName, namespace: 'n', names, items: [], itemPaths: [] };
}

test.each([
  ['pixee', {}, 'pixee-platform', 'pixee-platform', 'pixee-platform'],
  ['platform-1', {}, 'platform-1', 'platform-1-platform', 'platform-1'],
  ['pixee', { nameOverride: 'web' }, 'pixee-web', 'pixee-web', 'pixee-platform'],
  ['pixee', { fullnameOverride: 'web' }, 'web', 'web', 'pixee-platform'],
])('names come from the release by three rules: %s %j', (release, values, full, long, plain) => {
  const here = situation(release, values);
  expect(['fullname', 'longname', 'plainname'].map((name) => evaluateReference(fact(name), here))).toEqual([
    full,
    long,
    plain,
  ]);
});

test('where rules come to the same, a name may be of any', () => {
  const ways = otherNames([fact('fullname'), '-x'], situation('pixee'));
  expect(ways).toEqual([
    [fact('longname'), '-x'],
    [fact('plainname'), '-x'],
    [{ scope: 'release', path: ['release'], transforms: [] }, '-platform-x'],
  ]);
  expect(otherNames([fact('fullname')], situation('pixee', { fullnameOverride: 'web' }))).toEqual([
    [fact('longname')],
  ]);
});
