import type { ManifestFile } from './layout';
import { stringifyDocuments } from './yaml';

/** The name by which kustomize, kubectl and Flux find it. */
export const KUSTOMIZATION = 'kustomization.yaml';

/** A Kustomization of files that lie beside it, in the order of their names. */
export function kustomization(files: readonly ManifestFile[]): ManifestFile {
  const resources = files.map(({ name }) => name);
  const object = { apiVersion: 'kustomize.config.k8s.io/v1beta1', kind: 'Kustomization', resources };
  return { name: KUSTOMIZATION, text: stringifyDocuments([object]), holdsSecrets: false };
}
