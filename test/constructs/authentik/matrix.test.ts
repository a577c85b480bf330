import {
  AccessPolicy,
  AuthentikBlueprint,
  AuthentikBrand,
  AuthentikEnrollment,
  AuthentikGroup,
  AuthentikRecovery,
  AuthentikSource,
  AuthentikToken,
  AuthentikUser,
  BookmarkApplication,
  FederatedLogin,
  ForwardAuth,
  OidcApplication,
  ProxyOutpost,
  ScimProvider,
} from '../../../constructs/authentik';
import { checkBlueprintFile } from '../../../lib/authentik/blueprint/file/check-file';
import { AUTHENTIK_VERSIONS } from '../../../lib/authentik/version';
import { Credential } from '../../../lib/core/credential/credential';
import { object, problems, release } from '../../support/chart';
import { sampleAuthentik } from './sample-authentik';

const secret = (key: string) => Credential.existing('secrets', key);

/** Every construct of Authentik, in one chart. */
function everything(version: (typeof AUTHENTIK_VERSIONS)[number]) {
  const chart = release();
  const authentik = sampleAuthentik(chart, {
    image: { tag: `${version}.0` },
    email: { host: 'mail.example.com' },
    ...(version === '2025.8' ? { redis: { host: 'redis' } } : {}),
  });
  const blueprint = new AuthentikBlueprint(chart, 'blueprint', {
    authentik,
    name: 'Everything',
    configMapName: 'ours',
    fileName: 'ours.yaml',
  });
  const brand = new AuthentikBrand(chart, 'brand', { blueprint, title: 'Ours' });
  const staff = new AuthentikGroup(chart, 'staff', { blueprint, name: 'staff' });
  new AuthentikGroup(chart, 'team', { blueprint, name: 'team', parents: [staff] });
  const user = new AuthentikUser(chart, 'user', {
    blueprint,
    username: 'robot',
    name: 'Robot',
    groups: [staff],
  });
  new AuthentikToken(chart, 'token', { blueprint, identifier: 'robot', user, key: secret('token') });
  const wiki = new OidcApplication(chart, 'wiki', {
    blueprint,
    name: 'Wiki',
    url: 'https://wiki.example.com',
    clientSecret: secret('wiki'),
    redirectUris: ['/callback'],
    logoutRedirectUris: ['/'],
    backchannelLogoutUrl: '/logout',
    emailVerified: true,
    groups: [staff],
    icon: 'https://wiki.example.com/icon.svg',
  });
  new AccessPolicy(chart, 'policy', {
    blueprint,
    name: 'office hours',
    expression: 'return True\n',
    targets: [wiki.application],
  });
  new ScimProvider(chart, 'scim', {
    blueprint,
    application: wiki,
    url: 'https://wiki.example.com/scim/v2',
    token: secret('scim'),
    groups: [staff],
  });
  new BookmarkApplication(chart, 'docs', { blueprint, name: 'Docs', url: 'https://docs.example.com/' });
  const oauth = { blueprint, clientId: 'id', clientSecret: secret('source') };
  const sources = [
    AuthentikSource.oracle(chart, 'oracle', { ...oauth, host: 'idcs.example.com' }),
    AuthentikSource.entra(chart, 'entra', { ...oauth, tenantId: 'contoso.example.com', slug: 'entra' }),
    AuthentikSource.openIdConnect(chart, 'oidc', {
      ...oauth,
      authorizationUrl: 'https://id.example.com/authorize',
      tokenUrl: 'https://id.example.com/token',
      userInfoUrl: 'https://id.example.com/userinfo',
      pkce: 'S256',
    }),
    AuthentikSource.ldap(chart, 'ldap', {
      blueprint,
      serverUri: 'ldaps://dc.example.com',
      baseDn: 'DC=example,DC=com',
      bindDn: 'CN=a,DC=example,DC=com',
      bindPassword: secret('ldap'),
    }),
  ];
  new FederatedLogin(chart, 'login', { blueprint, brand, sources, directLogin: true });
  new AuthentikRecovery(chart, 'recovery', { blueprint, brand });
  new AuthentikEnrollment(chart, 'enrollment', { blueprint, who: 'everybody' });
  const outpost = new ProxyOutpost(chart, 'outpost', { blueprint, token: secret('outpost') });
  new ForwardAuth(chart, 'longhorn', {
    outpost,
    externalUrl: 'https://longhorn.example.com',
    name: 'Longhorn',
    groups: [staff],
    ingress: { className: 'nginx' },
  });
  return chart;
}

test.each(AUTHENTIK_VERSIONS)(
  'all constructs are right for Authentik %s, and so is the file that they make',
  (version) => {
    const chart = everything(version);
    expect(problems(chart)).toEqual([]);
    const text = object(chart, 'ConfigMap', 'ours').data?.['ours.yaml'] ?? '';
    const findings = checkBlueprintFile(text, { release: version });
    expect(findings.filter(({ isWarning }) => isWarning !== true)).toEqual([]);
  },
);

test('the blueprint changes with a secret that we render', () => {
  const labelOf = (value: string) => {
    const chart = release();
    const authentik = sampleAuthentik(chart);
    const blueprint = new AuthentikBlueprint(chart, 'b', { authentik, name: 'b', configMapName: 'ours' });
    new OidcApplication(chart, 'wiki', {
      blueprint,
      name: 'Wiki',
      url: 'https://wiki.example.com',
      clientSecret: Credential.inline(value),
      redirectUris: ['/callback'],
    });
    return /cdk8s-pixee\/secrets: "?([\da-f]{64})"?/.exec(
      object(chart, 'ConfigMap', 'ours').data?.['b.yaml'] ?? '',
    )?.[1];
  };
  expect(labelOf('first-secret')).toMatch(/^[\da-f]{64}$/);
  expect(labelOf('first-secret')).toBe(labelOf('first-secret'));
  expect(labelOf('second-secret')).not.toBe(labelOf('first-secret'));
});

test('releases before 2026.2 write the members of one group, and refuse several', () => {
  const scim = (names: readonly string[]) => {
    const chart = release();
    const authentik = sampleAuthentik(chart, { image: { tag: '2025.12.0' } });
    const blueprint = new AuthentikBlueprint(chart, 'b', { authentik, name: 'b', configMapName: 'ours' });
    const application = OidcApplication.kestra(chart, 'kestra', {
      blueprint,
      url: 'https://kestra.example.com',
      clientSecret: secret('kestra'),
    });
    const groups = names.map((name) => new AuthentikGroup(chart, name, { blueprint, name }));
    return new ScimProvider(chart, 'scim', {
      blueprint,
      application,
      url: 'https://kestra.example.com/scim/v2',
      token: secret('scim'),
      groups,
    }).entry.known;
  };
  expect(scim(['staff'])).toHaveProperty('filter_group');
  expect(scim(['staff'])).not.toHaveProperty('group_filters');
  expect(() => scim(['staff', 'guests'])).toThrow('Authentik 2025.12 writes the members of one group only');
});
