import { type ManifestsRefused, refusal } from './problem';

/** One text of manifests. */
export interface ManifestText {
  /** How reports call it. */
  readonly source: string;
  readonly bytes: Uint8Array;
}

/** All texts of one place. */
export interface ManifestTexts {
  readonly texts: readonly ManifestText[];
  /** The inventory that lies beside them. @default - none */
  readonly inventory?: string;
}

/** Far above what any release has, and below what would take all memory. */
export const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/** Whether a file of a folder holds objects: all that `kubectl apply -f` reads, but for a list of such files for kustomize. */
export function isManifestFile(name: string): boolean {
  return /\.(?:ya?ml|json)$/.test(name) && !/(?:^|\/)kustomization\.ya?ml$/i.test(name);
}

/** A folder without a single manifest. */
export function noManifests(argument: string): ManifestsRefused {
  return refusal(
    'no-manifest',
    argument,
    'holds no manifests: no file ends with .yaml, .yml or .json',
    'name the folder that synth has written; folders inside it are not read, as by `kubectl apply -f`',
  );
}
