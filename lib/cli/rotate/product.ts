import { issued, type RotationRow } from './row';

const PROVIDER = 'the provider of the model';

/** Secrets of the product itself, its stores and its telemetry. */
export const productRows: Readonly<Record<string, RotationRow>> = {
  'global.pixee.access.oidc.client.secret': {
    what: 'client secret of sign-in',
    read: /^(?:QUARKUS_OIDC_CREDENTIALS_SECRET|PIXEE_OIDC_CLIENT_SECRET)$/,
    overlap: false,
    before: [
      'at an outside identity provider: add a second client secret, where it can have two (Microsoft, Google, Okta)',
    ],
    after: ['at an outside identity provider: remove the old client secret'],
    notes: [
      'nobody can sign in while the platform and the identity provider differ; who is signed in stays so',
    ],
  },
  'global.pixee.access.oidc.embedded.usersJson': {
    what: 'users of the embedded sign-in',
    read: /^users\.json$/,
    overlap: false,
    before: [],
    after: [],
    notes: ['users with a new password sign in again'],
  },
  'global.pixee.authentication.restApi.apiKey': {
    what: 'API key of the REST API',
    read: /^PIXEE_AUTHENTICATION_REST_API_API_KEY$/,
    overlap: false,
    before: [],
    after: ['give the new one to whoever calls the REST API'],
    notes: [
      'the old one is refused from the restart on; platform and analysis share it, so let both restart',
    ],
  },
  'global.pixee.ai.default.apiKey': issued(
    'API key of the AI provider',
    /^PIXEE_AI_DEFAULT_API_KEY$/,
    PROVIDER,
  ),
  'global.pixee.ai.reasoning.apiKey': issued(
    'API key for the reasoning model',
    /^PIXEE_AI_REASONING_API_KEY$/,
    PROVIDER,
  ),
  'global.pixee.ai.fast.apiKey': issued('API key for the fast model', /^PIXEE_AI_FAST_API_KEY$/, PROVIDER),
  'global.pixee.ai.webSearch.apiKey': issued(
    'API key for web search',
    /^PIXEE_AI_WEB_SEARCH_API_KEY$/,
    PROVIDER,
  ),
  'global.pixee.ai.openai.key': issued(
    'API key of OpenAI, in its old spelling',
    /^PIXEE_AI_DEFAULT_API_KEY$/,
    'OpenAI',
    ['write it as global.pixee.ai.default.apiKey'],
  ),
  'global.pixee.ai.azure.key': issued(
    'API key of Azure AI, in its old spelling',
    /^PIXEE_AI_DEFAULT_API_KEY$/,
    'Azure',
    ['write it as global.pixee.ai.default.apiKey; Azure has two keys for this'],
  ),
  'global.pixee.objectStore.password': {
    what: 'secret key of the object store',
    read: /^(?:AWS_SECRET_ACCESS_KEY|QUARKUS_S3_AWS_CREDENTIALS_STATIC_PROVIDER_SECRET_ACCESS_KEY)$/,
    overlap: false,
    before: [
      'at an outside store: make a second access key; its id goes into global.pixee.objectStore.username',
    ],
    after: ['at an outside store: delete the old access key'],
    notes: [
      'with the embedded store its gateway, the platform and the analysis service all read it: uploads fail until all have restarted',
    ],
  },
  'platform.database.password': {
    what: "password of the platform's database",
    read: /^QUARKUS_DATASOURCE_PASSWORD$/,
    overlap: false,
    before: [
      'at an outside database: ALTER ROLE … PASSWORD, or a second user with the same rights, which needs no gap',
    ],
    after: ['with a second user: drop the old one'],
    notes: ['open connections stay; new ones fail until the platform has restarted'],
  },
  'cdk8s.imagePullSecret.dockerconfigjson': {
    ...issued('login of the registry', /^\.dockerconfigjson$/, 'the registry', [
      'nodes read it when they pull an image: no pod has to restart',
    ]),
    restarts: false,
  },
  'cdk8s.observability.otlp.headers': issued(
    'headers with the login of the telemetry backend',
    /^OTEL_EXPORTER_OTLP_\w*HEADERS$/,
    'the telemetry backend',
  ),
};
