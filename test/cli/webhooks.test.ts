import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand, secretFunction } from '../../constructs/integration/check-command';
import type { Guide } from '../../lib/cli/webhooks/describe';
import { scenarios } from '../support/scenarios';
import { cli, folderWith, MINIMAL } from './run-cli';

const ALL = scenarios().find(({ name }) => name === 'integrations-all')?.valuesFile ?? '';

const GITLAB = `${MINIMAL}platform:
  scm:
    gitlab:
      token: canary-token-4711
      webhookSecret: canary-hook-4711
`;

const webhooks = (...argv: string[]) => cli(['webhooks', ...argv]);
const withValues = (text: string) => ['-f', join(folderWith({ 'values.yaml': text }), 'values.yaml')];
const guideOf = async (...argv: string[]) =>
  JSON.parse((await webhooks(...argv, '--format', 'json')).stdout) as Guide;

describe('the guide', () => {
  test('tells what to enter where', async () => {
    const { code, stdout } = await webhooks(...withValues(GITLAB));
    expect(code).toBe(0);
    expect(stdout).toMatchSnapshot();
  });

  test('never prints a secret', async () => {
    for (const format of ['text', 'json']) {
      const { stdout, stderr } = await webhooks(...withValues(GITLAB), '--format', format);
      expect(stdout + stderr).not.toMatch(/canary-/);
    }
  });

  test('covers every integration, with the domain, port and namespace of the user', async () => {
    const settings = ['--set', 'global.pixee.port=8443', '-n', 'security'];
    const { url, namespace, integrations } = await guideOf('-f', ALL, ...settings);
    expect([url, namespace]).toEqual(['https://pixee.example.com:8443', 'security']);
    expect(integrations.map(({ type }) => type)).toEqual([
      'github',
      'gitlab',
      'azure',
      'bitbucket',
      'appscan',
      'arnica',
      'blackduck',
      'checkmarx',
      'datadog',
      'sonar',
      'veracode',
    ]);
    const urls = integrations.flatMap((integration) => integration.webhooks.map((webhook) => webhook.url));
    expect(new Set(urls).size).toBe(6);
    expect(urls.filter((one) => !one.startsWith('https://pixee.example.com:8443/'))).toEqual([]);
  });

  test('has the two bodies of AppScan, and how their header is made', async () => {
    const { stdout } = await webhooks('-f', ALL);
    expect(stdout).toContain('"Event": "ScanExecutionCompleted"');
    expect(stdout).toContain('"Event": "NewPatchRequest"');
    expect(stdout).toContain(
      "{ secret appscan webhookUser; printf %s :; secret appscan webhookPassword; } | base64 | tr -d '\\n'",
    );
  });

  test('says so when nothing is connected', async () => {
    const values = withValues(MINIMAL);
    expect(await webhooks(...values)).toMatchObject({
      code: 0,
      stdout: '',
      stderr: expect.stringContaining('Nothing to do: the values connect no source code host') as unknown,
    });
    expect((await guideOf(...values)).integrations).toEqual([]);
  });

  test('fails when an integration is configured by half', async () => {
    const result = await webhooks(...withValues(`${MINIMAL}platform:\n  veracode:\n    apiKeyId: id\n`));
    expect(result).toMatchObject({ code: 1, stdout: '' });
    expect(result.stderr).toContain('platform.veracode.apiKeySecret is missing');
  });

  test('shows no control characters of the values', async () => {
    const values = withValues(
      `${MINIMAL}platform:\n  github:\n    appName: "a\\u001b[31mb"\n    appId: 1\n    existingSecret: there\n`,
    );
    expect((await webhooks(...values)).stdout).not.toContain('\u001b');
  });
});

describe('single files', () => {
  test('the manifest of the GitHub App needs no GitHub in the values', async () => {
    const { code, stdout } = await webhooks(...withValues(MINIMAL), '--github-app-manifest');
    expect(code).toBe(0);
    const manifest: unknown = JSON.parse(stdout);
    expect(manifest).toMatchObject({
      hook_attributes: { url: 'https://pixee.example.com/github-event' },
      default_permissions: { contents: 'write', emails: 'read' },
    });
    expect(manifest).not.toHaveProperty('name');
  });

  test('the manifest has the name of the app, when the values have it', async () => {
    const { stdout } = await webhooks('-f', ALL, '--github-app-manifest');
    expect(JSON.parse(stdout)).toMatchObject({ name: 'acme-pixee' });
  });

  test.each([
    ['gitlab-sast', 'https://pixee.example.com/api/v1/integrations/gitlab-default/webhooks'],
    ['datadog-sarif', 'PIXEE_URL: https://pixee.example.com\n'],
  ])('the CI job %s has the URL of the user', async (name, url) => {
    const { code, stdout } = await webhooks(...withValues(MINIMAL), '--ci-job', name);
    expect(code).toBe(0);
    expect(stdout).toContain(url);
  });

  test('exclude each other', async () => {
    const result = await webhooks(...withValues(MINIMAL), '--github-app-manifest', '--ci-job', 'gitlab-sast');
    expect(result).toMatchObject({ code: 2, stdout: '' });
    expect(result.stderr).toContain('--github-app-manifest has no effect beside --ci-job');
  });
});

describe('the commands that check credentials', () => {
  const SECRET = 'it\'s "a" $ecret';

  /** Stands in for the programs that the commands call: what they are given goes to standard output. */
  function run(command: readonly string[]): string {
    const folder = folderWith();
    const programs = join(folder, 'bin');
    mkdirSync(programs);
    const program = (name: string, script: string): void => {
      writeFileSync(join(programs, name), `#!/bin/sh\n${script}\n`);
      chmodSync(join(programs, name), 0o755);
    };
    program(
      'kubectl',
      `[ "$*" = 'get secret --namespace ns there --output go-template={{index .data "a.key" | base64decode}}' ] && cat "${folder}/secret"`,
    );
    program('curl', `printf '%s\\n' "arguments: $*"; cat`);
    writeFileSync(join(folder, 'secret'), SECRET);
    const script = [secretFunction('ns'), ...command].join('\n');
    const env = { PATH: `${programs}:${process.env.PATH ?? ''}` };
    return execFileSync('bash', ['--norc', '-c', script], { encoding: 'utf8', env });
  }

  const secret = { name: 'there', key: 'a.key' };
  const check = { title: 'it works', url: 'https://example.com/check?a=1&b=2', method: 'GET' } as const;

  test('send headers', () => {
    const headers = [
      { name: 'X-Key', secret },
      { name: 'Authorization', prefix: 'Bearer ', secret },
    ];
    expect(run(checkCommand({ ...check, headers }))).toBe(
      `arguments: --silent --show-error --output /dev/null --write-out %{http_code}\\n --header @- ${check.url}\nX-Key: ${SECRET}\nAuthorization: Bearer ${SECRET}\n`,
    );
  });

  test('send user and password', () => {
    const login = { username: "o'hara@example.com", password: secret };
    const encoded = Buffer.from(`${login.username}:${SECRET}`).toString('base64');
    expect(run(checkCommand({ ...check, login, expectedText: 'ok' }))).toBe(
      `arguments: --silent --show-error --header @- ${check.url}\nAuthorization: Basic ${encoded}\n`,
    );
  });

  test('send bodies', () => {
    const body = { contentType: 'application/json', before: '{"key":"%s', secret, after: '"}' };
    expect(run(checkCommand({ ...check, method: 'POST', body }))).toBe(
      `arguments: --silent --show-error --output /dev/null --write-out %{http_code}\\n --request POST --header Content-Type: application/json --data-binary @- ${check.url}\n{"key":"%s${SECRET}"}`,
    );
  });

  test('sign tokens', () => {
    const signedToken = { issuer: '4711', privateKey: secret };
    const lines = checkCommand({ ...check, signedToken }).join('\n');
    expect(lines).toContain(`{ secret there a.key | openssl dgst -sha256 -sign /dev/stdin /dev/fd/3; } 3<&0`);
    expect(lines).toContain(`"iss":"%s"}' $((now - 60)) $((now + 300)) 4711`);
    execFileSync('bash', ['--norc', '-n', '-c', lines]);
  });
});
