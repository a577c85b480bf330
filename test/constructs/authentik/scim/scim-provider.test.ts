import { AuthentikGroup, OidcApplication, ScimProvider } from '../../../../constructs/authentik';
import { Credential } from '../../../../lib/core/credential/credential';
import { container, env, problems } from '../../../support/chart';
import { sampleBlueprint } from '../oidc/sample-blueprint';

function setUp(url = 'https://kestra.example.com/api/v1/main/integrations/1/scim/v2') {
  const sample = sampleBlueprint();
  const { chart, blueprint } = sample;
  const application = OidcApplication.kestra(chart, 'kestra', {
    blueprint,
    url: 'https://kestra.example.com',
    clientSecret: Credential.existing('clients', 'kestra'),
  });
  expect(application.application.known).not.toHaveProperty('backchannel_providers');
  const { entry } = new ScimProvider(chart, 'scim', {
    blueprint,
    application,
    url,
    token: Credential.existing('scim', 'token'),
    groups: [new AuthentikGroup(chart, 'staff', { blueprint, name: 'staff' })],
    dryRun: true,
  });
  return { ...sample, entry };
}

test('works behind the scenes of its application, with a token that the worker reads', () => {
  const { chart, text, entry } = setUp();
  expect(problems(chart)).toEqual([]);
  expect(entry.known).toMatchObject({
    name: 'kestra-scim',
    dry_run: true,
    exclude_users_service_account: true,
  });
  expect(text()).toContain('      backchannel_providers:\n        - !KeyOf scimprovider-kestra-scim');
  expect(text()).toContain('token: !Env SCIM_TOKEN_KESTRA');
  expect(text()).toContain('[managed, goauthentik.io/providers/scim/user]');
  expect(text()).toContain('[managed, goauthentik.io/providers/scim/group]');
  expect(env(container(chart, 'pixee-enterprise-server-authentik-worker'))['SCIM_TOKEN_KESTRA']).toEqual({
    secretKeyRef: { name: 'scim', key: 'token' },
  });
});

test('refuses an address that is none', () => {
  expect(() => setUp('kestra.example.com')).toThrow('pixee/scim: props.url must be a URL');
});
