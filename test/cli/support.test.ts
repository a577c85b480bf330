import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import type { Verification } from '../../lib/cli/verify/step';
import { scenarios, someScenarios } from '../support/scenarios';
import { cli, folderWith, MINIMAL } from './run-cli';

const file = (name: string): string => scenarios().find((one) => one.name === name)?.valuesFile ?? '';
const minimal = (...more: string[]): string[] => [
  '-f',
  join(folderWith({ 'values.yaml': MINIMAL }), 'values.yaml'),
  ...more,
];
const kindsOf = (text: string): unknown[] => parseAllDocuments(text).map((one) => one.get('kind'));
const UTILITY = ['--set', 'global.pixee.utility.image.repository=tools/support'];

describe('preflight', () => {
  test('prints one document, and tells what is left out', async () => {
    const { code, stdout, stderr } = await cli(['preflight', ...minimal()]);
    expect(code).toBe(0);
    expect(kindsOf(stdout)).toEqual(['Preflight']);
    expect(stderr).toContain(
      'Left out, because they run in a pod and `global.pixee.utility.image.repository`',
    );
    expect(stderr).toContain('https://pixee.example.com: name and certificate');
  });

  test('leaves nothing out with a helper image', async () => {
    const { stdout, stderr } = await cli(['preflight', ...minimal(...UTILITY)]);
    expect(stdout).toContain('images.pixee.ai/tools/support:latest');
    expect(stderr).not.toContain('Left out');
  });

  test('tells how to look at the class of the Ingress', async () => {
    const { stderr } = await cli(['preflight', '-f', file('ingress-with-tls')]);
    expect(stderr).toContain('kubectl get ingressclass nginx\n');
  });

  test('prints JSON', async () => {
    const { stdout } = await cli(['preflight', ...minimal('--format', 'json', '-n', 'security')]);
    expect(JSON.parse(stdout)).toMatchObject({ kind: 'Preflight' });
    expect(stdout).toContain('"namespaces": [\n            "security"');
  });

  test('fails, and prints nothing, when the values are wrong', async () => {
    const result = await cli(['preflight', ...minimal('--set', 'global.pixee.protocol=ftp')]);
    expect(result).toMatchObject({ code: 1, stdout: '' });
  });
});

describe('support-bundle', () => {
  test('prints both documents', async () => {
    const { code, stdout } = await cli(['support-bundle', ...minimal()]);
    expect(code).toBe(0);
    expect(kindsOf(stdout)).toEqual(['SupportBundle', 'Redactor']);
  });

  test('prints what the manifests hold', async () => {
    const { stdout } = await cli(['support-bundle', ...minimal()]);
    const manifests = await cli(['synth', ...minimal('--stdout')]);
    const config = parseAllDocuments(manifests.stdout)
      .map(
        (one) =>
          one.toJS() as {
            readonly metadata: { readonly name: string };
            readonly data?: Record<string, string>;
          },
      )
      .find(({ metadata }) => metadata.name === 'pixee-enterprise-server-support-bundle');
    expect(stdout).toBe(
      `${config?.data?.['support-bundle-spec'] ?? ''}---\n${config?.data?.['redactor-spec'] ?? ''}`,
    );
  });

  test('prints JSON as one mapping', async () => {
    const { stdout } = await cli(['support-bundle', ...minimal('--format', 'json')]);
    expect(Object.keys(JSON.parse(stdout) as object)).toEqual(['supportBundle', 'redactors']);
  });
});

test('images lists the helper image', async () => {
  const { stdout } = await cli(['images', ...minimal(...UTILITY)]);
  expect(stdout).toContain('images.pixee.ai/tools/support:latest\n');
});

describe('verify', () => {
  test('opens the platform by a port of this machine as long as no Ingress leads there', async () => {
    const forward =
      'kubectl port-forward service/pixee-enterprise-server-platform 8080:http --namespace pixee-enterprise-server';
    expect((await cli(['verify', '-f', file('minimal')])).stdout).toContain(forward);
    expect((await cli(['verify', '-f', file('sign-in-google')])).stdout).not.toContain(forward);
  });

  test.each(someScenarios(12).map(({ name }) => name))(
    'prints commands that every shell can read (%s)',
    async (name) => {
      const { code, stdout } = await cli(['verify', '-f', file(name)]);
      expect(code).toBe(0);
      for (const shell of ['sh', 'bash']) execFileSync(shell, ['-n'], { input: stdout });
    },
  );

  test('has the names, the namespace and the address of the values', async () => {
    const { stdout } = await cli([
      'verify',
      ...minimal('-n', 'security', '--release-name', 'px', '--set', 'global.pixee.port=8443'),
    ]);
    for (const line of [
      'kubectl get all --namespace security',
      'kubectl rollout status deployment/px-platform --namespace security --timeout=10m',
      'kubectl rollout status statefulset/px-seaweedfs-filer --namespace security --timeout=10m',
      'curl --fail --silent --show-error https://pixee.example.com:8443/q/health',
      'openssl s_client -connect pixee.example.com:8443 -servername pixee.example.com',
      'kubectl wait --for=condition=Ready cluster.postgresql.cnpg.io/px-postgresql --namespace security',
      'kubectl port-forward statefulset/px-seaweedfs-filer 8888:8888 --namespace security',
    ])
      expect(stdout).toContain(line);
  });

  test('asks the identity provider', async () => {
    const { stdout } = await cli(['verify', '-f', file('sign-in-google')]);
    expect(stdout).toContain('https://accounts.google.com/.well-known/openid-configuration\n');
  });

  test('opens Superset, and looks at certificates and outside Secrets', async () => {
    expect((await cli(['verify', '-f', file('superset')])).stdout).toContain(
      'port-forward deployment/pixee-enterprise-server-superset 8088:8088',
    );
    expect((await cli(['verify', '-f', file('cert-manager')])).stdout).toContain(
      'certificate.cert-manager.io/',
    );
    expect((await cli(['verify', '-f', file('external-secrets')])).stdout).toContain(
      'externalsecret.external-secrets.io/',
    );
  });

  test('does not ask for a certificate without https', async () => {
    const { stdout } = await cli(['verify', ...minimal('--set', 'global.pixee.protocol=http')]);
    expect(stdout).toContain('http://pixee.example.com/q/health');
    expect(stdout).not.toContain('openssl');
  });

  test('prints JSON', async () => {
    const { stdout } = await cli(['verify', ...minimal('--format', 'json')]);
    const { namespace, url, steps } = JSON.parse(stdout) as Verification;
    expect([namespace, url]).toEqual(['pixee-enterprise-server', 'https://pixee.example.com']);
    expect(steps.flatMap(({ commands }) => commands).length).toBeGreaterThan(10);
  });
});
