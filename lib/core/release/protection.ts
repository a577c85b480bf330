import type { StringMap } from '../../base/string-map';
import type { Release } from './release';

/**
 * Annotations for objects that hold data, when the release wants them protected: the tools that apply manifests then keep
 * such an object although it is gone from the manifests (Argo CD sync options, Flux kustomization pruning, Helm's resource
 * policy).
 */
export function protection(release: Release): StringMap {
  if (release.settings.protectData !== true) return {};
  return {
    'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
    'helm.sh/resource-policy': 'keep',
    'kustomize.toolkit.fluxcd.io/prune': 'disabled',
  };
}
