import { type App } from 'cdk8s';
import {
  AiModel,
  Ai,
  Analysis,
  Credential,
  Database,
  GitHub,
  GitLab,
  ObjectStore,
  PixeeRelease,
  Platform,
  SignIn,
  Sonar,
} from 'cdk8s-pixee';

/**
 * An organisation's own app: the product composed by hand, without a values file. Every secret is in a Secret that exists
 * already, so nothing secret is in this code or in the manifests.
 */
export function build(app: App): PixeeRelease {
  const release = new PixeeRelease(app, 'pixee', {
    domain: 'pixee.example.com',
    namespace: 'pixee',
    productVersion: '2026.11.1',
    hardening: 'restricted',
    labels: { team: 'appsec' },
  });

  const database = Database.external(release, 'database', {
    host: 'postgresql.example.com',
    username: 'pixee',
    password: Credential.existing('pixee-database', 'password'),
  });
  const objectStore = ObjectStore.serviceAccount(release, 'objects', {
    endpoint: 'https://s3.us-east-1.amazonaws.com',
    region: 'us-east-1',
    inputBucket: 'example-pixee-input',
    analysisBucket: 'example-pixee-analysis',
  });
  const ai = new Ai(release, 'ai', {
    default: AiModel.openAi({ apiKey: Credential.existing('openai', 'key') }),
    reasoning: AiModel.named({ model: 'o3-mini' }),
  });

  const analysis = new Analysis(release, 'analysis', {
    objectStore,
    ai,
    resources: { requests: { cpu: '2', memory: '4Gi' }, limits: { memory: '8Gi' } },
  });
  const platform = new Platform(release, 'platform', {
    analysis,
    database,
    objectStore,
    ai,
    replicaCount: 2,
    signIn: SignIn.okta({
      clientId: 'pixee',
      clientSecret: Credential.existing('okta', 'clientSecret'),
      authServerUrl: 'https://example.okta.com',
    }),
    proxy: { enabled: true, headers: { xForwarded: true } },
    ingress: {
      enabled: true,
      className: 'nginx',
      hosts: [{ host: 'pixee.example.com', paths: [{ path: '/', pathType: 'Prefix' }] }],
      tls: [{ hosts: ['pixee.example.com'], secretName: 'pixee-tls' }],
    },
    integrations: [
      new GitHub(release, 'github', {
        appName: 'example-pixee',
        appId: '123456',
        appPrivateKey: Credential.existing('github-app', 'privateKey'),
        appWebhookSecret: Credential.existing('github-app', 'webhookSecret'),
      }),
    ],
  });
  platform.addIntegration(
    new GitLab(release, 'gitlab', {
      baseUri: 'https://gitlab.example.com',
      token: Credential.existing('gitlab', 'token'),
      webhookSecret: Credential.existing('gitlab', 'webhookSecret'),
    }),
  );
  platform.addIntegration(
    new Sonar(release, 'sonar', {
      baseUri: 'https://sonarqube.example.com',
      token: Credential.existing('sonar', 'token'),
      webhookSecret: Credential.existing('sonar', 'webhookSecret'),
      cweIds: '79,89,502,918',
      excludeMaintainabilityFindings: true,
    }),
  );
  return release;
}
