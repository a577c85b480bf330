import { protection } from '../../../lib/core/release/protection';
import { release } from '../../support/chart';

test('data is not protected unless asked for', () => {
  expect(protection(release().release)).toEqual({});
  expect(protection(release({ protectData: false }).release)).toEqual({});
});

test('protected data is kept by Argo CD, Flux and Helm', () => {
  expect(protection(release({ protectData: true }).release)).toEqual({
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
    'helm.sh/resource-policy': 'keep',
    'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  });
});
