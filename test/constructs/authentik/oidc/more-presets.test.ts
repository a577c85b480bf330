import { parse } from 'yaml';
import { OidcApplication, type OidcApplicationOptions } from '../../../../constructs/authentik';
import { Credential } from '../../../../lib/core/credential/credential';
import { AUTHENTIK_VERSIONS } from '../../../../lib/authentik/version';
import { problems } from '../../../support/chart';
import { sampleBlueprint } from './sample-blueprint';

const URL = 'https://app.example.com';
const ISSUER = 'https://pixee.example.com/authentik/application/o';
type Factory = (scope: never, id: string, props: OidcApplicationOptions) => OidcApplication;

/** Each preset, the addresses that users are sent back to, and what its configuration must say of Authentik. */
const PRESETS: readonly (readonly [
  name: string,
  factory: Factory,
  redirects: readonly string[],
  says: readonly string[],
])[] = [
  [
    'gitlab',
    OidcApplication.gitLab,
    [`${URL}/users/auth/openid_connect/callback`],
    [`issuer: ${ISSUER}/gitlab/`],
  ],
  [
    'gitea',
    OidcApplication.gitea,
    [`${URL}/user/oauth2/authentik/callback`],
    ["--admin-group 'authentik Admins'"],
  ],
  [
    'forgejo',
    OidcApplication.forgejo,
    [`${URL}/user/oauth2/authentik/callback`],
    ['forgejo admin auth add-oauth'],
  ],
  [
    'nextcloud',
    OidcApplication.nextcloud,
    [`${URL}/apps/user_oidc/code`, `${URL}/index.php/apps/user_oidc/code`],
    ['php occ user_oidc:provider authentik', '--clientsecret="$OIDC_CLIENT_SECRET"'],
  ],
  ['proxmox', OidcApplication.proxmox, [URL], [`--issuer-url ${ISSUER}/proxmox/`]],
  ['harbor', OidcApplication.harbor, [`${URL}/c/oidc/callback`], ['OIDC Admin Group: authentik Admins']],
  [
    'vault',
    OidcApplication.vault,
    [
      `${URL}/ui/vault/auth/oidc/oidc/callback`,
      `${URL}/oidc/callback`,
      'http://localhost:8250/oidc/callback',
    ],
    [`oidc_discovery_url=${ISSUER}/vault/`, 'allowed_redirect_uris=http://localhost:8250/oidc/callback'],
  ],
  [
    'immich',
    OidcApplication.immich,
    ['app.immich:///oauth-callback', `${URL}/auth/login`, `${URL}/user-settings`],
    [`issuerUrl: ${ISSUER}/immich/`],
  ],
  [
    'paperless',
    OidcApplication.paperless,
    [`${URL}/accounts/oidc/authentik/login/callback/`],
    ['$(PAPERLESS_OIDC_CLIENT_SECRET)'],
  ],
  ['portainer', OidcApplication.portainer, [`${URL}/`], ['Resource URL']],
  ['minio', OidcApplication.minio, [`${URL}/oauth_callback`], ['openid,profile,email,minio']],
  ['jenkins', OidcApplication.jenkins, [`${URL}/securityRealm/finishLogin`], ['${OIDC_CLIENT_SECRET}']],
  ['outline', OidcApplication.outline, [`${URL}/auth/oidc.callback`], ['OIDC_TOKEN_URI']],
  [
    'vaultwarden',
    OidcApplication.vaultwarden,
    [`${URL}/identity/connect/oidc-signin`],
    [`${ISSUER}/vaultwarden/`],
  ],
];

const urls = (application: OidcApplication): unknown =>
  (application.provider.known['redirect_uris'] as { url: string }[]).map(({ url }) => url);

describe.each(PRESETS)('%s', (slug, factory, redirects, says) => {
  test.each(AUTHENTIK_VERSIONS)('is right for Authentik %s', (version) => {
    const { chart, blueprint } = sampleBlueprint({}, `${version}.0`);
    const application = factory(chart as never, 'app', {
      blueprint,
      url: `${URL}/`,
      clientSecret: Credential.inline('hunter2-hunter2'),
    });
    expect(urls(application)).toEqual(redirects);
    expect(application.slug).toBe(slug);
    for (const text of says) expect(application.configuration).toContain(text);
    expect(application.configuration).not.toContain('hunter2');
    expect(problems(chart)).toEqual([]);
  });
});

test('two of a kind live side by side', () => {
  const { chart, blueprint } = sampleBlueprint();
  const [first, second] = ['Grafana', 'Grafana of the team'].map((name, index) =>
    OidcApplication.grafana(chart, `grafana-${index}`, {
      blueprint,
      url: `https://grafana-${index}.example.com`,
      clientSecret: Credential.external(`GRAFANA_${index}`),
      ...(index === 0 ? {} : { name }),
    }),
  );
  expect([first?.slug, second?.slug]).toEqual(['grafana', 'grafana-of-the-team']);
  expect(second?.secret?.name).toBe('grafana-of-the-team-oidc');
  expect(problems(chart)).toEqual([]);
});

test('where Authentik is the only way in, those who administer it administer Grafana and Argo CD too', () => {
  const { chart, blueprint } = sampleBlueprint();
  const common = { blueprint, url: URL, clientSecret: Credential.external('CLIENT_SECRET') };
  const grafana = OidcApplication.grafana(chart, 'grafana', common);
  expect(grafana.configuration).toContain(`contains(groups[*], 'authentik Admins') && 'Admin' || 'Viewer'`);
  const argoCd = OidcApplication.argoCd(chart, 'argocd', common);
  expect(argoCd.configuration).toContain('g, "authentik Admins", role:admin');
});

test('a group with a quotation mark does not break the policy of Argo CD', () => {
  const { chart, blueprint } = sampleBlueprint();
  const { configuration } = OidcApplication.argoCd(chart, 'argocd', {
    blueprint,
    url: URL,
    clientSecret: Credential.external('CLIENT_SECRET'),
    adminGroups: ['the "real" admins'],
  });
  const values = parse(configuration ?? '') as { configs: { rbac: Record<string, string> } };
  expect(values.configs.rbac['policy.csv']).toBe('g, "the ""real"" admins", role:admin\n');
});

test('addresses count as verified when that is said, or the application needs it', () => {
  const { chart, blueprint, text } = sampleBlueprint();
  const common = { blueprint, url: URL, clientSecret: Credential.external('CLIENT_SECRET') };
  OidcApplication.gitea(chart, 'gitea', common);
  expect(text()).not.toContain('email_verified');
  OidcApplication.vaultwarden(chart, 'vaultwarden', common);
  OidcApplication.harbor(chart, 'harbor', { ...common, emailVerified: true });
  expect(text().match(/"email_verified": True/g)).toHaveLength(2);
  expect(text()).toContain('name: "vaultwarden: verified e-mail address"');
  expect(problems(chart)).toEqual([]);
});

test('machine users get tokens by id and secret alone, and need no address to come back to', () => {
  const { chart, blueprint } = sampleBlueprint();
  const application = new OidcApplication(chart, 'robots', {
    blueprint,
    name: 'Robots',
    url: URL,
    clientSecret: Credential.external('CLIENT_SECRET'),
    grantTypes: ['client_credentials'],
    redirectUris: [],
  });
  expect(application.provider.known).toMatchObject({
    grant_types: ['client_credentials'],
    redirect_uris: [],
  });
  expect(problems(chart)).toEqual([]);
});
