import { AuthentikSource } from '../../../../constructs/authentik';
import { Credential } from '../../../../lib/core/credential/credential';
import type { ReadEntry } from '../../../authentik/blueprint/read-blueprint';
import { entriesOf, entryOf, setUp } from './login';

const IDENTIFICATION = 'authentik_stages_identification.identificationstage';
const FLOW = 'authentik_flows.flow';
const shipped = (kind: string, name: string) => ({
  '!Find': [`authentik_stages_${kind}`, ['name', `default-authentication-${name}`]],
});
const PASSWORD = shipped('password.passwordstage', 'password');
const SECOND_FACTOR = shipped('authenticator_validate.authenticatorvalidatestage', 'mfa-validation');
const LOGIN = shipped('user_login.userloginstage', 'login');

/** The stages of a flow with their places. */
function stagesOf(entries: readonly ReadEntry[], flow: ReadEntry): unknown[] {
  return entries.flatMap(({ model, identifiers }) => {
    const target = identifiers?.['target'] as Record<string, unknown> | undefined;
    return model === 'authentik_flows.flowstagebinding' && target?.['!KeyOf'] === flow.id
      ? [[identifiers?.['order'], identifiers?.['stage']]]
      : [];
  });
}

test('users find the sources on a sign-in page of our own, which the brand uses', () => {
  const made = setUp();
  const login = made.login({ sources: [made.google(), made.oracle()] });
  const entries = entriesOf(made);
  const stage = entryOf(entries, IDENTIFICATION, 'federated-authentication-identification');
  expect(stage.attrs).toEqual({
    user_fields: ['username', 'email'],
    sources: [{ '!KeyOf': 'samlsource-google' }, { '!KeyOf': 'oauthsource-oracle' }],
    show_source_labels: true,
  });
  const flow = entryOf(entries, FLOW, 'federated-authentication-flow');
  expect(flow.attrs).toMatchObject({ designation: 'authentication', authentication: 'none' });
  expect(stagesOf(entries, flow)).toEqual([
    [10, { '!KeyOf': stage.id }],
    [20, PASSWORD],
    [30, SECOND_FACTOR],
    [100, LOGIN],
  ]);
  expect(entryOf(entries, 'authentik_brands.brand', 'authentik-default').attrs).toEqual({
    flow_authentication: { '!KeyOf': flow.id },
  });
  expect(login.directLoginUrl).toBeUndefined();
  expect(JSON.stringify(entries)).not.toContain('direct-authentication');
});

test('what Authentik ships is never changed, so that an upgrade undoes nothing', () => {
  const made = setUp();
  made.login({ sources: [made.google()], autoRedirect: true });
  const changed = entriesOf(made).flatMap(({ identifiers = {} }) =>
    Object.values(identifiers).filter((value) => typeof value === 'string' && value.startsWith('default-')),
  );
  expect(changed).toEqual([]);
});

test('users are redirected to the only source, and administrators sign in at an address of their own', () => {
  const made = setUp();
  const login = made.login({ sources: [made.google()], autoRedirect: true });
  const entries = entriesOf(made);
  expect(entryOf(entries, IDENTIFICATION, 'federated-authentication-identification').attrs).toEqual({
    user_fields: [],
    sources: [{ '!KeyOf': 'samlsource-google' }],
    show_source_labels: true,
  });
  const direct = entryOf(entries, FLOW, 'direct-authentication-flow');
  expect(direct.attrs).toEqual({
    name: 'Direct Authentication Flow',
    title: 'Sign in with a password',
    designation: 'authentication',
    authentication: 'require_unauthenticated',
  });
  const stage = entryOf(entries, IDENTIFICATION, 'direct-authentication-identification');
  expect(stage.attrs).toEqual({ user_fields: ['username'], sources: [], password_stage: PASSWORD });
  expect(stagesOf(entries, direct)).toEqual([
    [10, { '!KeyOf': stage.id }],
    [30, SECOND_FACTOR],
    [100, LOGIN],
  ]);
  expect(login.directLoginUrl).toBe(
    'https://pixee.example.com/authentik/if/flow/direct-authentication-flow/',
  );
});

test.each([
  [true, false, true],
  [false, true, false],
])('the way for administrators is switched on and off by hand (%s)', (directLogin, autoRedirect, isThere) => {
  const made = setUp();
  made.login({ sources: [made.google()], autoRedirect, directLogin });
  expect(JSON.stringify(entriesOf(made)).includes('direct-authentication-flow')).toBe(isThere);
});

test('two sources cannot both be redirected to', () => {
  const made = setUp();
  expect(() => made.login({ sources: [made.google(), made.oracle()], autoRedirect: true })).toThrow(
    'pixee/login: users can be redirected at once to one identity provider only, got google, oracle',
  );
});

test('a directory has no button and is nothing to be redirected to', () => {
  const made = setUp();
  const ldap = AuthentikSource.ldap(made.chart, 'ldap', {
    blueprint: made.blueprint,
    serverUri: 'ldaps://dc1.example.com',
    baseDn: 'dc=example,dc=com',
    bindDn: 'cn=authentik',
    bindPassword: Credential.existing('directory', 'password'),
  });
  expect(() => made.login({ sources: [ldap], autoRedirect: true })).toThrow('only, got none');
  const other = setUp();
  other.login({ sources: [other.google(), ldap] });
  expect(
    entryOf(entriesOf(other), IDENTIFICATION, 'federated-authentication-identification').attrs,
  ).toMatchObject({
    sources: [{ '!KeyOf': 'samlsource-google' }],
  });
});
