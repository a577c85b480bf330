import { join } from 'node:path';
import type { AuthentikGuide } from '../../lib/cli/authentik/describe';
import { SOURCE_KINDS } from '../../lib/authentik/source-kind';
import { scenarios } from '../support/scenarios';
import { cli, folderWith, MINIMAL } from './run-cli';

const fileOf = (scenario: string) => scenarios().find(({ name }) => name === scenario)?.valuesFile ?? '';
const GOOGLE = fileOf('authentik-google-saml');
const ORACLE = fileOf('authentik-oracle');

const authentik = (...argv: string[]) => cli(['authentik', ...argv]);
const guideOf = async (...argv: string[]) =>
  JSON.parse((await authentik(...argv, '--format', 'json')).stdout) as AuthentikGuide;

test('tells what to enter at Google, where to sign in, and how to get back in', async () => {
  const { code, stdout } = await authentik('-f', GOOGLE);
  expect(code).toBe(0);
  expect(stdout).toMatchSnapshot();
});

test('has the domain, path, release and namespace of the user', async () => {
  const guide = await guideOf(
    ...['-f', ORACLE, '-n', 'security', '--release-name', 'acme'],
    ...['--set', 'global.pixee.port=8443', '--set', 'authentik.authentik.web.path=/people/'],
  );
  expect(guide).toMatchObject({
    url: 'https://pixee.example.com:8443/people/',
    adminUrl: 'https://pixee.example.com:8443/people/if/admin/',
    passwordLoginUrl: 'https://pixee.example.com:8443/people/',
    firstPassword: { name: 'authentik', key: 'bootstrapPassword' },
  });
  expect(JSON.stringify(guide.sources)).toContain(
    'https://pixee.example.com:8443/people/source/oauth/callback/oracle/',
  );
  const lines = guide.commands.flatMap(({ command }) => command);
  expect(lines).toEqual(
    expect.arrayContaining([
      'kubectl --namespace security exec deploy/acme-authentik-server -- ak create_recovery_key 30 akadmin',
      'kubectl --namespace security exec deploy/acme-authentik-worker -- ak apply_blueprint mounted/cm-pixee-authentik-blueprint/pixee-oidc.yaml',
      'kubectl --namespace security annotate externalsecret acme-authentik-blueprints-external force-sync=$(date +%s) --overwrite',
      'kubectl --namespace security rollout restart deployment/acme-authentik-worker',
    ]),
  );
});

test('administrators have an address of their own where users are redirected at once', async () => {
  expect((await guideOf('-f', GOOGLE)).passwordLoginUrl).toBe(
    'https://pixee.example.com/authentik/if/flow/direct-authentication-flow/',
  );
});

test.each(SOURCE_KINDS)('tells what to do at %s before the values describe it', async (kind) => {
  const guide = await guideOf('-f', fileOf('authentik'), '--provider', kind);
  const [setup, ...others] = guide.sources;
  expect(others).toEqual([]);
  expect(setup).toMatchObject({ kind, isConfigured: false });
  const urls = (setup?.steps ?? []).flatMap(({ fields = [] }) => fields.map(({ value }) => value));
  expect(urls.some((url) => url.startsWith('https://pixee.example.com/authentik/source/'))).toBe(
    kind !== 'ldap',
  );
});

test('one identity provider is told of once', async () => {
  expect((await guideOf('-f', ORACLE, '--provider', 'oracle')).sources).toHaveLength(1);
});

test('says so when there is no Authentik', async () => {
  const values = ['-f', join(folderWith({ 'values.yaml': MINIMAL }), 'values.yaml')];
  expect(await authentik(...values)).toMatchObject({
    code: 0,
    stdout: '',
    stderr: expect.stringContaining('Nothing to do: the values do not deploy Authentik.') as unknown,
  });
  expect(await guideOf(...values)).toEqual({});
});

test('never prints a secret', async () => {
  const secret = ['--set', 'cdk8s.authentik.federation.oracle.clientSecret=canary-4711'];
  for (const format of ['text', 'json']) {
    const { code, stdout, stderr } = await authentik('-f', ORACLE, ...secret, '--format', format);
    expect(code).toBe(0);
    expect(stdout + stderr).not.toContain('canary-4711');
  }
});

test('fails when an identity provider is described by half', async () => {
  const result = await authentik('-f', ORACLE, '--set', 'cdk8s.authentik.federation.oracle.host=');
  expect(result).toMatchObject({ code: 1, stdout: '' });
  expect(result.stderr).toContain('cdk8s.authentik.federation.oracle.host is missing');
});

test('warns of Authentik as an identity provider of Oracle', async () => {
  expect((await authentik('-f', ORACLE)).stdout).toContain(
    'Do not register Authentik as a social identity provider in Oracle',
  );
});

test('the discovery document of the product is asked for by verify', async () => {
  expect((await cli(['verify', '-f', GOOGLE])).stdout).toContain(
    'https://pixee.example.com/authentik/application/o/pixee/.well-known/openid-configuration',
  );
});
