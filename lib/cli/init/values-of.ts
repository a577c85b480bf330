import type { PlainObject } from '../../base/plain-object';
import type { Answers } from './questions';

/** The class of volumes that the cloud's documentation names for its clusters. */
const STORAGE_CLASSES: Readonly<Record<string, string>> = {
  aws: 'gp3',
  azure: 'managed-csi',
  gcp: 'standard-rwo',
  oci: 'oci-bv',
};

/** The values that the answers mean. What is secret lies in Secrets that somebody makes: their names are given. */
export function valuesOf(answers: Answers): PlainObject {
  const { domain } = answers;
  const storageClass = STORAGE_CLASSES[cloudOf(answers)];
  return compact({
    global: {
      defaultStorageClass: storageClass,
      pixee: {
        domain,
        serviceAccount: hasRole(answers)
          ? { annotations: { 'eks.amazonaws.com/role-arn': answers['role-arn'] } }
          : undefined,
        objectStore: objectStore(answers),
        ai: ai(answers),
        access: signIn(answers),
      },
    },
    platform: {
      proxy:
        isExposed(answers) || signIn(answers) !== undefined
          ? { enabled: true, headers: { xForwarded: true } }
          : undefined,
      gateway: gateway(answers),
      ingress: ingress(answers),
      database: database(answers),
      inputBucket: answers['input-bucket'],
      github: github(answers),
      scm: scm(answers),
    },
    analysis: { objectStore: { bucket: answers['analysis-bucket'] } },
    authentik: authentik(answers),
    replicated: answers.license === 'none' ? { enabled: false } : undefined,
    cdk8s: {
      acknowledge: acknowledged(answers),
      productVersion: answers['product-version'],
      hardening: answers.hardening === 'restricted' ? 'restricted' : undefined,
      tls: tls(answers),
      existingSecrets: {
        objectStore: hasRole(answers) ? undefined : { name: 'pixee-object-store' },
        authentik: answers['sign-in'] === 'authentik' ? { name: 'pixee-authentik' } : undefined,
        replicated: answers.license === 'secret' ? { name: 'pixee-license' } : undefined,
      },
    },
  }) as PlainObject;
}

/** The cloud, also where only the ingress controller tells it. */
function cloudOf({ cloud = '', ingress: name = '' }: Answers): string {
  return cloud === 'other' ? ({ alb: 'aws', gce: 'gcp' }[name] ?? cloud) : cloud;
}

function hasRole(answers: Answers): boolean {
  return answers['role-arn'] !== undefined && answers['role-arn'] !== 'none';
}

function isExposed({ ingress: name }: Answers): boolean {
  return name !== 'none';
}

function objectStore(answers: Answers): unknown {
  if (answers['object-store'] !== 'external') return undefined;
  return {
    embedded: false,
    endpoint: answers.endpoint,
    region: answers.region,
    credentialType: hasRole(answers) ? 'default' : undefined,
  };
}

function database(answers: Answers): unknown {
  if (answers.database !== 'external') return undefined;
  return {
    embedded: false,
    host: answers['database-host'],
    username: answers['database-user'],
    existingSecret: 'pixee-database',
  };
}

/** TLS ends at the Gateway, which has the certificate. */
function gateway({ ingress: way, gateway: place = '' }: Answers): unknown {
  if (way !== 'gateway') return undefined;
  const [name, namespace] = place.split('/').reverse();
  return { enabled: true, parentRefs: [{ name, namespace }] };
}

function ingress(answers: Answers): unknown {
  if (!isExposed(answers) || answers.ingress === 'gateway') return undefined;
  const { domain } = answers;
  return {
    enabled: true,
    className: answers.ingress,
    // The controller of GKE goes by the annotation alone.
    annotations: answers.ingress === 'gce' ? { 'kubernetes.io/ingress.class': 'gce' } : undefined,
    hosts: [{ host: domain, paths: [{ path: '/', pathType: 'Prefix' }] }],
    tls: answers.tls === 'secret' ? [{ hosts: [domain], secretName: 'pixee-tls' }] : undefined,
  };
}

function tls(answers: Answers): unknown {
  if (answers.tls === 'outside') return { terminatedOutside: true };
  return answers.tls === 'cert-manager' ? { certManager: { issuer: answers.issuer } } : undefined;
}

function signIn(answers: Answers): unknown {
  const provider = answers['sign-in'];
  if (provider === 'none') return undefined;
  if (provider === 'authentik') return { oidc: { client: { existingSecret: 'pixee-sign-in' } } };
  const client = {
    provider,
    id: answers['client-id'],
    authServerUrl: answers['auth-server-url'],
    existingSecret: 'pixee-sign-in',
  };
  return { oidc: { client } };
}

function authentik(answers: Answers): unknown {
  if (answers['sign-in'] !== 'authentik') return undefined;
  const host = answers['database-host'];
  return {
    enabled: true,
    authentik: host === undefined ? undefined : { postgresql: { host } },
    database: { existingSecret: 'authentik-database' },
  };
}

function ai({ ai: provider, 'ai-endpoint': endpoint }: Answers): unknown {
  return provider === 'none'
    ? { enabled: false }
    : { default: { provider, endpoint, existingSecret: 'pixee-ai' } };
}

function github(answers: Answers): unknown {
  const appName = answers['github-app'];
  return appName === undefined
    ? undefined
    : { appName, appId: answers['github-app-id'], existingSecret: 'pixee-github' };
}

function scm(answers: Answers): unknown {
  const gitlab = answers['gitlab-url'];
  const organization = answers['azure-organization'];
  const username = answers['bitbucket-user'];
  return {
    gitlab: gitlab && { enabled: true, baseUri: gitlab, existingSecret: 'pixee-gitlab' },
    azure: organization && { organization, webhook: { user: 'pixee' }, existingSecret: 'pixee-azure' },
    bitbucket: username && {
      username,
      emailAddress: answers['bitbucket-email'],
      existingSecret: 'pixee-bitbucket',
    },
  };
}

/** Without what is not given, and the maps that have nothing then. */
function compact(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(compact);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value)
    .map(([key, below]): [string, unknown] => [key, compact(below)])
    .filter(([, below]) => below !== undefined);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What was chosen on purpose, and would be said at every step. */
function acknowledged(answers: Answers): readonly string[] | undefined {
  if (answers['sign-in'] === 'none' && isExposed(answers)) return ['platform-without-sign-in'];
  return answers['sign-in'] === 'authentik' && !isExposed(answers) ? ['authentik-reachable'] : undefined;
}
