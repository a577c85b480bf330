import { type App, Chart } from 'cdk8s';
import {
  Analysis,
  Credential,
  Database,
  exposedService,
  ObjectStore,
  PixeeRelease,
  Platform,
} from 'cdk8s-pixee';
import * as kplus from 'cdk8s-plus-28';

/** Public certificates of the organisation, as its own authority publishes them. */
const AUTHORITY = `-----BEGIN CERTIFICATE-----
MIIBtjCCAVugAwIBAgITBmyf1XSXNmY/Owua2eiedgPySjAKBggqhkjOPQQDAjA5
-----END CERTIFICATE-----
`;

/**
 * The product beside what an organisation makes with cdk8s-plus: its Secrets, ConfigMap, ServiceAccount and Services go into our
 * constructs, and our Service goes into its Ingress.
 */
export function build(app: App): PixeeRelease {
  const base = new Chart(app, 'base', { namespace: 'pixee', disableResourceNameHashes: true });
  const authorities = new kplus.ConfigMap(base, 'authorities', {
    metadata: { name: 'company-authorities' },
    data: { 'company.pem': AUTHORITY },
  });
  const account = new kplus.ServiceAccount(base, 'account', {
    metadata: {
      name: 'pixee-cloud',
      annotations: { 'eks.amazonaws.com/role-arn': 'arn:aws:iam::123456789012:role/pixee' },
    },
  });
  const postgresql = new kplus.Service(base, 'postgresql', {
    metadata: { name: 'company-postgresql' },
    type: kplus.ServiceType.EXTERNAL_NAME,
    externalName: 'postgresql.example.com',
  });
  const login = kplus.Secret.fromSecretName(base, 'login', 'pixee-database');

  const release = new PixeeRelease(app, 'pixee', {
    domain: 'pixee.example.com',
    namespace: 'pixee',
    productVersion: '2026.11.1',
    privateCACert: authorities,
    serviceAccount: account,
  });
  const database = Database.external(release, 'database', {
    host: postgresql,
    username: 'pixee',
    password: Credential.fromSecret(login, 'password'),
  });
  const objectStore = ObjectStore.serviceAccount(release, 'objects', {
    endpoint: 'https://s3.us-east-1.amazonaws.com',
    region: 'us-east-1',
    inputBucket: 'example-pixee-input',
    analysisBucket: 'example-pixee-analysis',
  });
  const analysis = new Analysis(release, 'analysis', { objectStore });
  const platform = new Platform(release, 'platform', { analysis, database, objectStore });

  new kplus.Ingress(base, 'ingress', {
    metadata: { name: 'company-ingress' },
    className: 'nginx',
    tls: [{ hosts: ['pixee.example.com'], secret: kplus.Secret.fromSecretName(base, 'tls', 'pixee-tls') }],
    rules: [
      {
        host: 'pixee.example.com',
        path: '/',
        pathType: kplus.HttpIngressPathType.PREFIX,
        backend: kplus.IngressBackend.fromService(exposedService(platform.workload.service)),
      },
    ],
  });
  return release;
}
