import { parse } from 'yaml';
import { command } from '../support/command';

const BASE = [
  'hosts',
  '-q',
  '--set',
  'global.pixee.domain=pixee.example.com',
  '--set',
  'cdk8s.productVersion=1.2.3',
];

async function hosts(...more: readonly string[]): Promise<string> {
  const { code, stdout, stderr } = await command([...BASE, ...more]);
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  return stdout;
}

interface Listed {
  readonly host: string;
  readonly port: number;
  readonly components: readonly string[];
  readonly purposes: readonly string[];
}

async function listed(...more: readonly string[]): Promise<readonly Listed[]> {
  return JSON.parse(await hosts('--format', 'json', ...more)) as readonly Listed[];
}

const EXTERNAL = [
  'global.pixee.objectStore.embedded=false',
  'global.pixee.objectStore.endpoint=https://minio.example.com:9000',
  'cdk8s.existingSecrets.objectStore.name=s3',
  'platform.database.embedded=false',
  'platform.database.host=10.0.0.5',
  'platform.database.username=pixee',
  'platform.database.existingSecret=db',
  'platform.scm.gitlab.baseUri=https://gitlab.example.com',
  'platform.scm.gitlab.existingSecret=gitlab',
  'global.pixee.ai.default.provider=openai',
  'global.pixee.ai.default.existingSecret=ai',
].flatMap((value) => ['--set', value]);

test('names everything that the values make it call, with port, component and reason', async () => {
  const found = await listed(...EXTERNAL);
  const at = (host: string) => found.find((one) => one.host === host);
  expect(at('minio.example.com')).toMatchObject({ port: 9000, components: ['analysis', 'platform'] });
  expect(at('10.0.0.5')).toMatchObject({ port: 5432, components: ['platform'], purposes: ['database'] });
  expect(at('gitlab.example.com')).toMatchObject({ port: 443, components: ['platform'] });
  expect(at('api.openai.com')).toMatchObject({ components: ['analysis', 'platform'] });
  expect(at('images.pixee.ai')).toMatchObject({ components: ['nodes'] });
  expect(found.map(({ host }) => host)).toEqual(
    expect.arrayContaining(['replicated.app', '*.sentry.io', 'sentry.io', 'proxy.replicated.com']),
  );
});

test('what is switched off is not called, and images come from where they were moved to', async () => {
  const found = await listed(
    ...['global.pixee.sentry.enabled=false', 'global.pixee.metrics.enabled=false'].flatMap((value) => [
      '--set',
      value,
    ]),
    '--set',
    'cdk8s.imageRegistry=registry.example.com:5000/mirror',
  );
  expect(found).toEqual([
    {
      host: 'registry.example.com',
      port: 5000,
      components: ['nodes'],
      purposes: ['images from registry.example.com:5000'],
    },
  ]);
});

test('text and csv have a line for each', async () => {
  const count = (await listed(...EXTERNAL)).length;
  const text = await hosts(...EXTERNAL);
  expect(text.trimEnd().split('\n')).toHaveLength(count + 1);
  expect(text).toMatch(/^10\.0\.0\.5 +5432 +platform +database$/m);
  const csv = await hosts('--format', 'csv', ...EXTERNAL);
  expect(csv.trimEnd().split('\n')).toHaveLength(count + 1);
  expect(csv).toMatch(/^host,port,component,reason\n/);
  expect(csv).toContain('10.0.0.5,5432,platform,database\n');
});

test('cilium allows the pods what they call, and the nodes nothing', async () => {
  const policy = parse(await hosts('--format', 'cilium', ...EXTERNAL)) as {
    readonly spec: { readonly egress: readonly object[] };
  };
  expect(policy).toMatchObject({ kind: 'CiliumNetworkPolicy' });
  expect(policy.spec.egress).toContainEqual({
    toFQDNs: [{ matchName: 'minio.example.com' }],
    toPorts: [{ ports: [{ port: '9000', protocol: 'TCP' }] }],
  });
  expect(policy.spec.egress).toContainEqual({
    toCIDR: ['10.0.0.5/32'],
    toPorts: [{ ports: [{ port: '5432', protocol: 'TCP' }] }],
  });
  expect(JSON.stringify(policy)).not.toContain('images.pixee.ai');
  expect(JSON.stringify(policy)).toContain('*.*.*.sentry.io');
});

test('squid allows names by port, none below a pattern that is there too', async () => {
  const lines = (await hosts('--format', 'squid', ...EXTERNAL)).split('\n');
  expect(lines).toContain('acl pixee_enterprise_server_443_name dstdomain .sentry.io');
  expect(lines).not.toContain('acl pixee_enterprise_server_443_name dstdomain sentry.io');
  expect(lines).toContain('acl pixee_enterprise_server_9000_name dstdomain minio.example.com');
  expect(lines).toContain(
    'http_access allow pixee_enterprise_server_9000_name pixee_enterprise_server_9000_port',
  );
  expect(lines).toContain('acl pixee_enterprise_server_5432_address dst 10.0.0.5');
});
