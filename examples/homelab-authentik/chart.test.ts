import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { OidcApplication } from '../../constructs';
import { checkObjects } from '../../lib/check';
import type { Ingress } from '../../lib/generated/kubernetes';
import { stringifyDocuments } from '../../lib/output/yaml';
import { build } from './chart';

const GOLDEN = join(__dirname, 'manifests.yaml');

const app = new App();
const chart = build(app);
const objects = chart.toJson();

test('gives the manifests beside it', () => {
  const text = stringifyDocuments(objects);
  if (process.env.UPDATE_GOLDEN) writeFileSync(GOLDEN, text);
  expect(text).toBe(readFileSync(GOLDEN, 'utf8'));
});

test('passes every check, also under the restricted Pod Security Standard', () => {
  const { expected } = chart.release;
  expect(checkObjects(objects, { expected, namespace: 'authentik', podSecurity: 'restricted' })).toEqual([]);
  expect(app.node.findAll().flatMap((construct) => construct.node.validate())).toEqual([]);
});

test('fetches every secret from the store, and needs none that is there already', () => {
  expect(objects.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  expect(chart.release.expected.filter(({ kind }) => kind === 'Secret')).toEqual([]);
  const fetched = objects
    .filter(({ kind }) => kind === 'ExternalSecret')
    .flatMap(({ spec }) => (spec as { data: { remoteRef: { key: string } }[] }).data)
    .map(({ remoteRef }) => remoteRef.key);
  expect([...new Set(fetched)].sort()).toEqual([
    'ARGOCD_OIDC_CLIENT_SECRET',
    'AUTHENTIK_BOOTSTRAP_PASSWORD',
    'AUTHENTIK_BOOTSTRAP_TOKEN',
    'AUTHENTIK_POSTGRES_PASSWORD',
    'AUTHENTIK_SECRET_KEY',
    'GRAFANA_OAUTH_CLIENT_SECRET',
    'INFISICAL_OIDC_CLIENT_SECRET',
    'KESTRA_OIDC_CLIENT_SECRET',
    'KESTRA_SCIM_TOKEN',
  ]);
});

test('opens no web interface without a sign-in, and leads to the outpost at the same host', () => {
  const ingresses = objects.filter(({ kind }) => kind === 'Ingress') as unknown as Ingress[];
  const found = ingresses.map(({ metadata, spec }) => {
    const rule = spec?.rules?.[0];
    const url = `${String(rule?.host)}${String(rule?.http?.paths[0]?.path)}`;
    return [metadata?.namespace, url, ...Object.values(metadata?.annotations ?? {})];
  });
  const middleware = 'authentik-authentik-outpost@kubernetescrd';
  const outpostPath = '/outpost.goauthentik.io';
  expect(found).toEqual([
    ['authentik', `longhorn.homelab.example.com${outpostPath}`],
    ['longhorn-system', 'longhorn.homelab.example.com/', middleware],
    ['authentik', `hubble.homelab.example.com${outpostPath}`],
    ['kube-system', 'hubble.homelab.example.com/', middleware],
  ]);
  expect(objects).toContainEqual(
    expect.objectContaining({
      kind: 'Middleware',
      metadata: expect.objectContaining({ name: 'authentik-outpost', namespace: 'authentik' }),
    }),
  );
});

test('says what each application is configured with', () => {
  const applications = chart.node.findAll().filter((one) => one instanceof OidcApplication);
  expect(applications.map(({ configuration }) => configuration).join('---\n')).toMatchSnapshot();
});
