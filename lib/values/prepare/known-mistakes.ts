import type { ValuePath } from '../../findings/finding';
import { printPath } from '../../findings/value-path';
import { pathOf } from './paths';

/** A wrong place that people are led to, and the right one. */
export interface KnownMistake {
  readonly intended: ValuePath;
  readonly message: string;
}

const MISTAKES: ReadonlyMap<string, KnownMistake> = new Map([
  [
    'global.platform',
    {
      intended: ['platform'],
      message:
        "does not belong below `global`, although an example for GKE in the product's documentation puts it there",
    },
  ],
  [
    'database',
    {
      intended: pathOf('platform.database'),
      message:
        "does not belong at the root, although an example for AWS in the product's documentation puts it there",
    },
  ],
]);

/** The mistake that a key at this path is, if it is one of those that the product's documentation leads to. */
export function knownMistake(path: ValuePath): KnownMistake | undefined {
  return MISTAKES.get(printPath(path));
}

/** Where a key belongs that exists in several places but is nearly always meant in one. */
export const USUAL_PLACES: Readonly<Record<string, readonly string[]>> = {
  database: pathOf('platform.database'),
  domain: pathOf('global.pixee.domain'),
  ingress: pathOf('platform.ingress'),
  objectStore: pathOf('global.pixee.objectStore'),
  pixee: pathOf('global.pixee'),
  serviceAccount: pathOf('global.pixee.serviceAccount'),
};

/** What other charts call a key, and where it stands in ours, counted from the same section. */
export const OTHER_NAMES: Readonly<Record<string, readonly string[]>> = {
  annotations: ['podAnnotations'],
  bucketName: ['bucket'],
  className: ['ingressClassName'],
  env: ['extraEnv'],
  envVars: ['extraEnv'],
  extraEnv: ['env'],
  extraEnvVars: ['extraEnv', 'env'],
  extraVolumeMounts: ['volumeMounts'],
  extraVolumes: ['volumes'],
  hostname: ['host', 'domain'],
  imagePullPolicy: ['image.pullPolicy'],
  imagePullSecrets: ['image.pullSecrets', 'pullSecrets'],
  imageTag: ['image.tag'],
  ingressClass: ['className', 'ingressClassName'],
  ingressClassName: ['className'],
  labels: ['podLabels'],
  podSecurityContext: ['securityContext'],
  replicaCount: ['replicas'],
  replicas: ['replicaCount'],
  serviceAccountName: ['serviceAccount.name'],
  storageClassName: ['storageClass'],
  url: ['baseUri', 'endpoint'],
  user: ['username'],
  username: ['user'],
  version: ['tag', 'image.tag'],
  volumeMounts: ['extraVolumeMounts'],
  volumes: ['extraVolumes'],
};
