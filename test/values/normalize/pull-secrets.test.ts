import { normalizePullSecrets } from '../../../lib/values/normalize/pull-secrets';
import { normalized } from './normalized';

test.each([{}, '{}'])('%j means no pull secret', (none) => {
  const { values } = normalized(normalizePullSecrets, {
    platform: { image: { pullSecrets: none } },
    global: { pixee: { utility: { image: { pullSecrets: none } } } },
    seaweedfs: { global: { imagePullSecrets: none } },
    replicated: { imagepullSecrets: none },
  });
  expect(values).toEqual({
    platform: { image: { pullSecrets: [] } },
    global: { pixee: { utility: { image: { pullSecrets: [] } } } },
    seaweedfs: { global: { imagePullSecrets: [] } },
    replicated: { imagepullSecrets: [] },
  });
});

test.each([[[]], [[{ name: 'own' }]], [null], ['text'], [{ name: 'own' }]])(
  'leaves %j alone',
  (pullSecrets) => {
    const given = { platform: { image: { pullSecrets } } };
    expect(normalized(normalizePullSecrets, given).values).toEqual(given);
  },
);
