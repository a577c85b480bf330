import { parse } from 'yaml';
import { OidcApplication } from '../../../../constructs/authentik';
import { Credential } from '../../../../lib/core/credential/credential';
import { objects, problems } from '../../../support/chart';
import { sampleBlueprint } from './sample-blueprint';

const COMMON = { url: 'https://app.example.com/', clientSecret: Credential.external('CLIENT_SECRET') };
const ISSUER = 'https://pixee.example.com/authentik/application/o';

function read(application: OidcApplication): unknown {
  return parse(application.configuration ?? '');
}

const urls = (application: OidcApplication): unknown =>
  (application.provider.known['redirect_uris'] as { url: string }[]).map(({ url }) => url);

test('Grafana', () => {
  const { chart, blueprint } = sampleBlueprint();
  const application = OidcApplication.grafana(chart, 'app', {
    ...COMMON,
    blueprint,
    adminGroups: ["the 'admins'"],
    editorGroups: ['editors'],
  });
  expect(urls(application)).toEqual(['https://app.example.com/login/generic_oauth']);
  expect(application.secret).toEqual({
    namespace: 'grafana',
    name: 'grafana-oidc',
    key: 'GF_AUTH_GENERIC_OAUTH_CLIENT_SECRET',
  });
  expect(read(application)).toEqual({
    envFromSecret: 'grafana-oidc',
    'grafana.ini': {
      server: { root_url: 'https://app.example.com/' },
      auth: { disable_login_form: true, signout_redirect_url: `${ISSUER}/grafana/end-session/` },
      'auth.generic_oauth': {
        enabled: true,
        name: 'authentik',
        auto_login: true,
        client_id: 'grafana',
        scopes: 'openid email profile',
        auth_url: `${ISSUER}/authorize/`,
        token_url: `${ISSUER}/token/`,
        api_url: `${ISSUER}/userinfo/`,
        use_pkce: true,
        role_attribute_path: String.raw`contains(groups[*], 'the \'admins\'') && 'Admin' || contains(groups[*], 'editors') && 'Editor' || 'Viewer'`,
      },
    },
  });
  expect(problems(chart)).toEqual([]);
});

test('Grafana with its own form, and its own roles', () => {
  const { chart, blueprint } = sampleBlueprint();
  const application = OidcApplication.grafana(chart, 'app', { ...COMMON, blueprint, ssoOnly: false });
  expect(read(application)).toMatchObject({
    'grafana.ini': { auth: { disable_login_form: false }, 'auth.generic_oauth': { auto_login: false } },
  });
  expect(application.configuration).not.toContain('role_attribute_path');
});

test('Argo CD', () => {
  const { chart, blueprint } = sampleBlueprint();
  const application = OidcApplication.argoCd(chart, 'app', { ...COMMON, blueprint, adminGroups: ['admins'] });
  expect(urls(application)).toEqual(['https://app.example.com/auth/callback']);
  const { configs } = read(application) as { configs: { cm: Record<string, string>; rbac: unknown } };
  expect(configs).toMatchObject({
    cm: { url: 'https://app.example.com', 'admin.enabled': false },
    rbac: {
      'policy.default': 'role:readonly',
      'policy.csv': 'g, "admins", role:admin\n',
      scopes: '[groups]',
    },
  });
  expect(parse(configs.cm['oidc.config'] ?? '')).toEqual({
    name: 'authentik',
    issuer: `${ISSUER}/argocd/`,
    clientID: 'argocd',
    clientSecret: '$argocd-oidc:oidc.authentik.clientSecret',
    requestedScopes: ['openid', 'profile', 'email'],
  });
  expect(objects(chart).find(({ metadata }) => metadata?.name === 'argocd-oidc')).toMatchObject({
    metadata: { namespace: 'argocd' },
    spec: {
      target: { template: { metadata: { labels: { 'app.kubernetes.io/part-of': 'argocd' } } } },
      data: [{ secretKey: 'oidc.authentik.clientSecret' }],
    },
  });
});

test('Argo CD finds a Secret that is rendered by its label', () => {
  const { chart, blueprint } = sampleBlueprint();
  const clientSecret = Credential.inline('hush-hush');
  OidcApplication.argoCd(chart, 'app', {
    ...COMMON,
    blueprint,
    clientSecret,
    namespace: 'gitops',
    secretName: 'sso',
  });
  expect(objects(chart).find(({ metadata }) => metadata?.name === 'sso')).toMatchObject({
    kind: 'Secret',
    metadata: { namespace: 'gitops', labels: { 'app.kubernetes.io/part-of': 'argocd' } },
  });
});

test('Infisical', () => {
  const { chart, blueprint } = sampleBlueprint();
  const application = OidcApplication.infisical(chart, 'app', { ...COMMON, blueprint });
  expect(urls(application)).toEqual(['https://app.example.com/api/v1/sso/oidc/callback']);
  expect(read(application)).toMatchObject({
    environment: { SITE_URL: 'https://app.example.com' },
    'organization settings, SSO, OIDC': {
      'Discovery Document URL': `${ISSUER}/infisical/.well-known/openid-configuration`,
      'JWT Signature Algorithm': 'RS256',
    },
  });
});

test('Kestra', () => {
  const { chart, blueprint } = sampleBlueprint();
  const application = OidcApplication.kestra(chart, 'app', {
    ...COMMON,
    blueprint,
    defaultRole: { name: 'role', permissions: { FLOW: ['CREATE', 'READ'] } },
  });
  expect(urls(application)).toEqual(['https://app.example.com/oauth/callback/authentik']);
  expect(read(application)).toEqual({
    micronaut: {
      security: {
        oauth2: {
          enabled: true,
          clients: {
            authentik: {
              clientId: 'kestra',
              clientSecret: '${KESTRA_OIDC_CLIENT_SECRET}',
              openid: { issuer: `${ISSUER}/kestra/` },
            },
          },
        },
      },
    },
    kestra: {
      security: { defaultRole: { name: 'role', permissions: { FLOW: ['CREATE', 'READ'] } } },
      ee: { tenants: { enabled: true, defaultTenant: false } },
    },
  });
});

test('Kestra without tenants lets users look around', () => {
  const { chart, blueprint } = sampleBlueprint();
  const application = OidcApplication.kestra(chart, 'app', { ...COMMON, blueprint, tenants: false });
  const { kestra } = read(application) as { kestra: { security: { defaultRole: { permissions: object } } } };
  expect(Object.keys(kestra)).toEqual(['security']);
  expect(new Set(Object.values(kestra.security.defaultRole.permissions).flat())).toEqual(new Set(['READ']));
});

test('no configuration holds a secret', () => {
  const { chart, blueprint } = sampleBlueprint();
  const props = { ...COMMON, blueprint, clientSecret: Credential.inline('hush-hush') };
  const all = [
    OidcApplication.grafana(chart, 'grafana', props),
    OidcApplication.argoCd(chart, 'argocd', props),
    OidcApplication.infisical(chart, 'infisical', props),
    OidcApplication.kestra(chart, 'kestra', props),
  ];
  expect(all.map(({ configuration }) => configuration).join()).not.toContain('hush-hush');
  expect(problems(chart)).toEqual([]);
});
