import { syncWave } from '../../../lib/core/release/argo-cd';
import { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { App } from 'cdk8s';
import type { Job } from '../../../lib/generated/kubernetes';
import { objects, release } from '../../support/chart';

const WAVE = 'argocd.argoproj.io/sync-wave';
const waveOf = (kind: string, part?: string) => Number(syncWave({ syncWaves: true }, kind, part)[WAVE] ?? 0);

test('what is read comes before who reads it, and who is called before who calls', () => {
  const order = [['Secret'], ['Cluster'], ['Job', 'buckets'], ['Deployment']] as const;
  const waves = order.map(([kind, part]) => waveOf(kind, part));
  expect(waves).toEqual([...waves].sort((a, b) => a - b));
  expect(new Set(waves).size).toBe(order.length);
  expect(waveOf('StatefulSet', 'filer')).toBe(waveOf('Cluster'));
  expect(waveOf('StatefulSet', 'server')).toBe(0);
  // It may wait for the pod that mounts it.
  expect(waveOf('PersistentVolumeClaim')).toBe(0);
});

test('without the option nothing is said', () => {
  expect(JSON.stringify(objects(release()))).not.toContain('argocd');
  expect(syncWave({}, 'Secret', undefined)).toEqual({});
});

test('Jobs are hooks that may be gone, and waves fit a renamed store', () => {
  const values = {
    global: { pixee: { domain: 'pixee.example.com' } },
    seaweedfs: { nameOverride: 'objects' },
    cdk8s: { argoCd: { hooks: true, syncWaves: true }, jobs: { keep: true } },
  };
  const made = objects(new PixeeEnterpriseServer(new App(), 'pixee', { values }));
  const job = made.find((one): one is Job => one.kind === 'Job');
  expect(job?.metadata?.annotations).toEqual({
    'argocd.argoproj.io/hook': 'Sync',
    'argocd.argoproj.io/hook-delete-policy': 'BeforeHookCreation',
    [WAVE]: '-1',
  });
  expect(job?.spec).not.toHaveProperty('ttlSecondsAfterFinished');
  const filer = made.find(({ metadata }) => metadata?.name === 'pixee-enterprise-server-objects-filer');
  expect(filer?.metadata?.annotations?.[WAVE]).toBe('-2');
});
