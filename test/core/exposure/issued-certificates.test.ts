import { command } from '../../support/command';
import { documentsOf } from '../../support/support-documents';
import type { Values } from '../../../lib/values/contract/values';

const annotated = (annotation: string, value: string): Values => ({
  global: { pixee: { domain: 'pixee.example.com' } },
  platform: {
    ingress: {
      enabled: true,
      className: 'nginx',
      annotations: { [annotation]: value },
      hosts: [{ host: 'pixee.example.com' }],
      tls: [{ secretName: 'made-for-me', hosts: ['pixee.example.com'] }],
    },
  },
});

async function output(values: Values, name: string): Promise<string> {
  const argv = [name, '-f', '-', ...(name === 'synth' ? ['--stdout'] : [])];
  const { stdout, stderr } = await command(argv, { stdin: JSON.stringify(values) });
  return name === 'synth' ? stderr : stdout;
}

test.each([
  ['cert-manager.io/cluster-issuer', 'letsencrypt'],
  ['cert-manager.io/issuer', 'letsencrypt'],
  ['kubernetes.io/tls-acme', 'true'],
])('with %s nobody has to make the Secret: one place decides', async (annotation, value) => {
  const values = annotated(annotation, value);
  expect(await output(values, 'synth')).not.toContain('made-for-me');
  expect(JSON.stringify(documentsOf(values)[0])).not.toContain('made-for-me');
  const secrets = await output(values, 'secrets');
  expect(secrets.slice(0, secrets.indexOf('made-for-me'))).not.toBe('');
  expect(secrets).toMatch(/made-for-me[^]*made by the operator of Ingress/);
});

test.each([
  ['kubernetes.io/tls-acme', 'false'],
  ['team', 'security'],
])('with %s: %s somebody has to', async (annotation, value) => {
  expect(await output(annotated(annotation, value), 'synth')).toContain('made-for-me');
});
