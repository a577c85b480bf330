import {
  AuthentikGroup,
  PixeeApplication,
  type PixeeApplicationProps,
} from '../../../../constructs/authentik';
import { Analysis, Database, ObjectStore, Platform, SignIn } from '../../../../constructs';
import type { PixeeRelease } from '../../../../constructs/pixee-release';
import { Credential } from '../../../../lib/core/credential/credential';
import { container, env, object, objects, problems, release } from '../../../support/chart';
import { sampleAuthentik } from '../sample-authentik';

const SECRET = Credential.existing('clients', 'pixee');

function platformOf(chart: PixeeRelease, signIn?: SignIn): Platform {
  const objectStore = ObjectStore.serviceAccount(chart, 'objects', {
    endpoint: 'https://s3.example.com',
    region: 'us-east-1',
    inputBucket: 'input',
    analysisBucket: 'analysis',
  });
  return new Platform(chart, 'platform', {
    objectStore,
    database: Database.external(chart, 'database', {
      host: 'db',
      username: 'pixee',
      password: Credential.existing('database', 'password'),
    }),
    analysis: new Analysis(chart, 'analysis', { objectStore }),
    signIn,
  });
}

function setUp(
  props: Partial<PixeeApplicationProps> = {},
  signIn: SignIn | undefined = SignIn.authentik({ clientSecret: SECRET }),
  tag?: string,
) {
  const chart = release();
  const authentik = sampleAuthentik(chart, tag === undefined ? {} : { image: { tag } });
  const platform = platformOf(chart, signIn);
  const application = new PixeeApplication(chart, 'application', { authentik, platform, ...props });
  const text = (): string =>
    object(chart, 'ConfigMap', 'pixee-authentik-blueprint').data?.['pixee-oidc.yaml'] ?? '';
  return { chart, application, text };
}

test('is the blueprint that the documentation names, and the platform knows of it', () => {
  const { chart, text, application } = setUp();
  expect(problems(chart)).toEqual([]);
  expect(text()).toContain('metadata:\n  name: Pixee OIDC Provider\n');
  expect(application.provider.known).toMatchObject({
    name: 'pixee',
    client_id: 'pixee',
    client_type: 'confidential',
    redirect_uris: [
      { matching_mode: 'strict', url: 'https://pixee.example.com/api/auth/login' },
      { matching_mode: 'strict', url: 'https://pixee.example.com/api/auth/callback' },
    ],
    grant_types: ['authorization_code', 'refresh_token'],
    issuer_mode: 'per_provider',
  });
  expect(application.application.known).toMatchObject({
    name: 'Pixee Enterprise Server',
    slug: 'pixee',
    meta_launch_url: 'https://pixee.example.com/',
  });
  expect(text()).toContain('client_secret: !Env PIXEE_OIDC_CLIENT_SECRET');
  const worker = env(container(chart, 'pixee-enterprise-server-authentik-worker'));
  const platform = env(container(chart, 'pixee-enterprise-server-platform'));
  expect(worker['PIXEE_OIDC_CLIENT_SECRET']).toEqual({ secretKeyRef: { name: 'clients', key: 'pixee' } });
  expect(platform['QUARKUS_OIDC_CREDENTIALS_SECRET']).toEqual(worker['PIXEE_OIDC_CLIENT_SECRET']);
  expect(platform['QUARKUS_OIDC_CLIENT_ID']).toBe('pixee');
  expect(platform['QUARKUS_OIDC_AUTHENTICATION_SCOPES']).toBe('openid,profile,email,pixee_roles');
  expect(platform['QUARKUS_OIDC_AUTH_SERVER_URL']).toBe(
    'https://pixee.example.com/authentik/application/o/pixee/',
  );
});

test('follows the client id and the redirect URI of the sign-in', () => {
  const { application } = setUp(
    {},
    SignIn.authentik({
      clientId: 'ours',
      clientSecret: SECRET,
      redirectUri: 'https://pixee.example.com/own/way',
    }),
  );
  expect(application.provider.known).toMatchObject({ client_id: 'ours' });
  expect(application.provider.known['redirect_uris']).toContainEqual({
    matching_mode: 'strict',
    url: 'https://pixee.example.com/own/way',
  });
});

test('leaves out what an older Authentik does not know', () => {
  const { chart, application } = setUp({}, undefined, '2026.2.2');
  expect(application.provider.known).not.toHaveProperty('grant_types');
  expect(problems(chart)).toEqual([]);
});

test('gives the roles of the product to members of groups, whom it leaves in them', () => {
  const { text, application } = setUp({ roles: { admin: 'The "top"', securityLead: '', member: 'staff' } });
  expect(application.groups.map(({ name }) => name)).toEqual(['The "top"', 'Pixee Security Leads', 'staff']);
  for (const { entry } of application.groups) expect(entry.attributes).toEqual({});
  expect(text()).toContain(
    [
      '      expression: |',
      '        roles = []',
      '        if request.user.is_superuser or ak_is_group_member(request.user, name="The \\"top\\""):',
      '            roles.append("Admin")',
      '        if ak_is_group_member(request.user, name="Pixee Security Leads"):',
      '            roles.append("Security Lead")',
      '        if ak_is_group_member(request.user, name="staff"):',
      '            roles.append("Member")',
      '        return {"pixee_roles": roles} if roles else {}',
    ].join('\n'),
  );
});

test('may share one group between roles, also one that Authentik ships', () => {
  const { chart, application, text } = setUp({
    roles: { admin: 'authentik Admins', securityLead: 'authentik Admins' },
  });
  expect(application.groups.map(({ name }) => name)).toEqual(['authentik Admins', 'Pixee Members']);
  expect(problems(chart)).toEqual([]);
  expect(text()).toContain('name: authentik Bootstrap');
});

test('lets everybody in, or only members of the groups', () => {
  const bindings = (membersOnly: boolean): number =>
    setUp({ membersOnly }).application.blueprint.blueprint.entries.filter(
      ({ model }) => model === 'authentik_policies.policybinding',
    ).length;
  expect(bindings(false)).toBe(0);
  expect(bindings(true)).toBe(3);
});

test('has the look of the product, or another', () => {
  expect(setUp().text()).toContain('branding_title: Pixee Enterprise Server');
  const own = setUp({ look: { title: 'Example', logo: 'https://example.com/logo.svg' } }).text();
  expect(own).toContain('branding_title: Example\n      branding_logo: https://example.com/logo.svg\n');
});

test('takes further entries until synthesis', () => {
  const { chart, application, text } = setUp();
  const { blueprint } = application;
  new AuthentikGroup(chart, 'team', { blueprint, name: 'team', parents: application.groups.slice(2) });
  expect(problems(chart)).toEqual([]);
  expect(text()).toContain(
    '      name: team\n    attrs:\n      parents:\n        - !KeyOf group-pixee-members',
  );
});

test('refuses a platform that signs in elsewhere, and another host', () => {
  const chart = release();
  const authentik = sampleAuthentik(chart);
  let count = 0;
  const add = (signIn?: SignIn) => (): PixeeApplication =>
    new PixeeApplication(chart, `application-${count++}`, {
      authentik,
      platform: platformOf(release(), signIn),
    });
  const message =
    'the platform does not sign users in by Authentik; give it signIn: SignIn.authentik({ clientSecret })';
  expect(add()).toThrow(message);
  expect(add(SignIn.google({ clientId: 'a', clientSecret: SECRET }))).toThrow(message);
  const elsewhere = SignIn.authentik({
    clientSecret: SECRET,
    redirectUri: 'https://evil.example.com/api/auth/login',
  });
  expect(add(elsewhere)).toThrow(
    'redirectUri must be on pixee.example.com, got "https://evil.example.com/api/auth/login"',
  );
});

test('holds no secret, whatever way it comes', () => {
  const { chart } = setUp({}, SignIn.authentik({ clientSecret: Credential.inline('hush-hush') }));
  const others = objects(chart).filter(({ kind }) => kind !== 'Secret');
  expect(JSON.stringify(others)).not.toContain('hush-hush');
});
