import type { Cdk8sOptions } from '../../../lib/values/contract/cdk8s';
import { FIRST_CERTIFICATE, SECOND_CERTIFICATE } from '../../../lib/values/samples/certificates';
import { synthesize } from '../../support/synthesize';

interface Made {
  readonly kind: string;
  readonly metadata: { readonly name: string; readonly annotations?: Readonly<Record<string, string>> };
  readonly data?: Readonly<Record<string, string>>;
  readonly spec?: {
    readonly template?: { readonly metadata?: { readonly annotations?: Readonly<Record<string, string>> } };
  };
}

function made(cdk8s: Cdk8sOptions, privateCACert?: string): readonly Made[] {
  const pixee = { domain: 'pixee.example.com', privateCACert };
  return synthesize({ global: { pixee }, cdk8s }).objects as unknown as readonly Made[];
}

const checksums = (objects: readonly Made[]) =>
  ['platform', 'analysis'].map(
    (name) =>
      objects.find(({ kind, metadata }) => kind === 'Deployment' && metadata.name.endsWith(`-${name}`))?.spec
        ?.template?.metadata?.annotations?.['checksum/config'],
  );

test('certificates that are given are a ConfigMap, by the name that is given for it', () => {
  const names = (objects: readonly Made[]) =>
    objects
      .filter(({ kind, data }) => kind === 'ConfigMap' && data?.['ca.crt'] !== undefined)
      .map(({ metadata }) => metadata.name);
  expect(names(made({ privateCACertificates: FIRST_CERTIFICATE }))).toEqual([
    'pixee-enterprise-server-private-ca',
  ]);
  expect(names(made({ privateCACertificates: FIRST_CERTIFICATE }, 'corporate'))).toEqual(['corporate']);
});

test('a change of them restarts platform and analysis service', () => {
  const first = checksums(made({ privateCACertificates: FIRST_CERTIFICATE }));
  const second = checksums(made({ privateCACertificates: SECOND_CERTIFICATE }));
  expect(first.every((checksum) => checksum !== undefined)).toBe(true);
  expect(second[0]).not.toBe(first[0]);
  expect(second[1]).not.toBe(first[1]);
});

test('Reloader looks after a ConfigMap of somebody else', () => {
  const annotations = (cdk8s: Cdk8sOptions, name?: string) =>
    made(cdk8s, name).find(
      ({ kind, metadata }) => kind === 'Deployment' && metadata.name.endsWith('-platform'),
    )?.metadata.annotations;
  expect(annotations({ reloader: true }, 'corporate')).toHaveProperty(
    ['configmap.reloader.stakater.com/auto'],
    'true',
  );
  expect(annotations({ reloader: true })).not.toHaveProperty(['configmap.reloader.stakater.com/auto']);
});

test('a private key among them is refused', () => {
  const key = '-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----\n';
  expect(() => made({ privateCACertificates: `${FIRST_CERTIFICATE}${key}` })).toThrow();
});
