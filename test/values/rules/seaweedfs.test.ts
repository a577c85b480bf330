import type { Cdk8sOptions } from '../../../lib/values/contract/cdk8s';
import type { Values } from '../../../lib/values/contract/index';
import type { SeaweedfsValues } from '../../../lib/values/contract/seaweedfs';
import { linesOf, placesOf } from './integration-findings';

const EXTERNAL: Values = {
  global: { pixee: { domain: 'pixee.example.com', objectStore: { embedded: false } } },
};

describe('the gateway', () => {
  const off: Values = { seaweedfs: { s3: { enabled: false } } };

  test('fails without it', () => {
    expect(placesOf('seaweedfs-gateway', off)).toEqual(['seaweedfs.s3.enabled']);
  });

  test.each<[string, Values]>([
    ['it is on', { seaweedfs: { s3: { enabled: true } } }],
    ['the store is outside', { ...EXTERNAL, ...off }],
  ])('is silent when %s', (_, values) => {
    expect(placesOf('seaweedfs-gateway', values)).toEqual([]);
  });
});

describe('storage', () => {
  const places = (seaweedfs: unknown, cdk8s?: Cdk8sOptions) =>
    placesOf('seaweedfs-storage', { seaweedfs: seaweedfs as SeaweedfsValues, cdk8s });
  const folder = (hostPathPrefix?: unknown) => ({ filer: { data: { type: 'hostPath', hostPathPrefix } } });

  test.each(['', null])('fails with the size %j', (size) => {
    expect(places({ volume: { data: { size } }, master: { data: { size } } })).toEqual([
      'seaweedfs.master.data.size',
      'seaweedfs.volume.data.size',
    ]);
  });

  test.each(['', null, 'data', '/', '//data', '/data/../etc'])('fails with the folder %j', (path) => {
    expect(places(folder(path))).toEqual(['seaweedfs.filer.data.hostPathPrefix']);
  });

  test.each(['/data', '/data/', undefined])('takes the folder %j', (path) => {
    expect(places(folder(path))).toEqual([]);
  });

  test.each<Cdk8sOptions>([{ hardening: 'restricted' }, { createNamespace: true }])(
    'fails with a folder and %j, which refuses it',
    (options) => {
      expect(places(folder(), options)).toEqual(['seaweedfs.filer.data.type']);
    },
  );

  test('does not ask for the size of a folder, nor for anything of a store that is not there', () => {
    expect(places({ filer: { data: { type: 'hostPath', size: '' } } })).toEqual([]);
    expect(
      placesOf('seaweedfs-storage', { ...EXTERNAL, seaweedfs: { volume: { data: { size: '' } } } }),
    ).toEqual([]);
  });
});

describe('the disk', () => {
  const lines = (size: string, more: Values = {}) =>
    linesOf('seaweedfs-disk', { ...more, seaweedfs: { volume: { data: { size } } } });

  test('is too small for two buckets below six files', () => {
    expect(lines('5Gi')).toEqual([
      expect.stringMatching(/^seaweedfs\.volume\.data\.size is 5Gi, .* 2 buckets.*; write at least 6Gi$/),
    ]);
    expect(lines('6Gi')).toEqual([]);
  });

  test('is not looked at when it is a folder, or when the store is outside', () => {
    expect(
      linesOf('seaweedfs-disk', { seaweedfs: { volume: { data: { type: 'hostPath', size: '1Gi' } } } }),
    ).toEqual([]);
    expect(lines('1Gi', EXTERNAL)).toEqual([]);
  });
});
