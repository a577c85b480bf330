import type { Values } from '../contract/values';
import { nameOf } from './component-names';
import { isText } from '../prepare/paths';

/** A secret that Helm would invent at random, and that somebody has to make here: manifests are the same every time. */
export interface RequiredSecret {
  /** The value that names an existing Secret. */
  readonly path: readonly string[];
  /** What it is and what it is for, to follow "needs". */
  readonly what: string;
  /** Whether these values need it and give it in no other way. */
  isMissing(values: Values): boolean;
  /** The name that its Secret gets when nobody names another. */
  secretName(values: Values, releaseName: string): string;
}

/** Every such secret. */
export const REQUIRED_SECRETS: readonly RequiredSecret[] = [
  {
    path: ['cdk8s', 'existingSecrets', 'superset', 'name'],
    what: 'a key to sign the sessions of Superset with',
    isMissing: (values) =>
      values.superset?.enabled === true &&
      !hasStore(values) &&
      !isText(values.cdk8s?.existingSecrets?.superset?.name),
    secretName: (values, releaseName) => nameOf(values, releaseName, 'superset'),
  },
  {
    path: ['superset', 'database', 'existingSecret'],
    what: "a password for Superset's role in the embedded database",
    isMissing: (values) =>
      values.superset?.enabled === true &&
      isEmbedded(values) &&
      !isText(values.superset.database?.host) &&
      !hasStore(values) &&
      !isText(values.superset.database?.existingSecret),
    secretName: (values, releaseName) => `${clusterName(values, releaseName)}-superset`,
  },
  {
    path: ['superset', 'database', 'existingSecret'],
    what: 'user and password of the outside database of Superset',
    isMissing: (values) =>
      values.superset?.enabled === true &&
      isText(values.superset.database?.host) &&
      !hasStore(values) &&
      !isText(values.superset.database.existingSecret),
    secretName: (values, releaseName) => `${nameOf(values, releaseName, 'superset')}-database`,
  },
  {
    path: ['cdk8s', 'existingSecrets', 'authentik', 'name'],
    what: 'a key to sign the cookies and tokens of Authentik with, which must never change',
    isMissing: (values) =>
      values.authentik?.enabled === true &&
      !hasStore(values) &&
      !isText(values.cdk8s?.existingSecrets?.authentik?.name) &&
      !isText(values.authentik.authentik?.secret_key),
    secretName: (values, releaseName) => nameOf(values, releaseName, 'authentik'),
  },
  {
    path: ['authentik', 'database', 'existingSecret'],
    what: "a password for Authentik's role in the embedded database",
    isMissing: (values) =>
      values.authentik?.enabled === true &&
      isEmbedded(values) &&
      !hasStore(values) &&
      !isText(values.authentik.authentik?.postgresql?.host) &&
      !isText(values.authentik.authentik?.postgresql?.password) &&
      !isText(values.authentik.database?.existingSecret),
    secretName: (values, releaseName) => `${clusterName(values, releaseName)}-authentik`,
  },
  {
    path: ['cdk8s', 'observability', 'forwardAuth', 'existingSecret'],
    what: 'a token by which the outpost of Authentik speaks to it',
    isMissing: (values) =>
      values.authentik?.enabled === true &&
      values.cdk8s?.observability?.forwardAuth?.enabled === true &&
      !hasStore(values) &&
      !isText(values.cdk8s.observability.forwardAuth.existingSecret) &&
      !isText(values.cdk8s.observability.forwardAuth.token),
    secretName: (values, releaseName) => `${nameOf(values, releaseName, 'authentik')}-outpost`,
  },
];

function hasStore(values: Values): boolean {
  return isText(values.cdk8s?.externalSecrets?.store?.name);
}

function isEmbedded(values: Values): boolean {
  return values.platform?.database?.embedded !== false;
}

function clusterName(values: Values, releaseName: string): string {
  return nameOf(values, releaseName, 'postgresql');
}
