import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Testing } from 'cdk8s';
import { loadValues, PixeeEnterpriseServer } from '../../lib';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'load-values-'));
  writeFileSync(join(folder, 'values.yaml'), 'global:\n  pixee:\n    domain: pixee.example.com\n');
  writeFileSync(join(folder, 'overlay.yaml'), 'platform:\n  analysisTimeout: soon\n');
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('files and single values are merged as the command merges them', () => {
  const { values, findings } = loadValues({
    files: ['values.yaml', 'overlay.yaml'],
    set: ['platform.analysisTimeout=15m', 'platform.image.tag=null'],
    cwd: folder,
  });
  expect(values).toMatchObject({
    global: { pixee: { domain: 'pixee.example.com' } },
    platform: { analysisTimeout: '15m' },
  });
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
});

test('findings have file and line', () => {
  const { findings } = loadValues({ files: ['values.yaml', 'overlay.yaml'], cwd: folder });
  expect(findings).toContainEqual(
    expect.objectContaining({
      rule: 'duration-format',
      location: expect.objectContaining({ source: 'overlay.yaml', line: 2, column: 20 }) as unknown,
    }),
  );
});

test('an app that changes them keeps file and line in its messages', () => {
  const loaded = loadValues({ files: ['values.yaml', 'overlay.yaml'], cwd: folder });
  const values = { ...loaded.values, analysis: { replicaCount: 2, image: { tag: null } } };
  expect(() => new PixeeEnterpriseServer(Testing.app(), 'pixee', { values, loaded, silent: true })).toThrow(
    'overlay.yaml:2:20: platform.analysisTimeout must be a duration',
  );
});

test('what cannot be read is told', () => {
  const loaded = loadValues({ files: ['absent.yaml'], cwd: folder });
  expect(loaded.problems).toEqual([expect.objectContaining({ severity: 'error' })]);
  expect(() => new PixeeEnterpriseServer(Testing.app(), 'pixee', { values: loaded.values, loaded })).toThrow(
    'absent.yaml',
  );
});

test('a finding about an object tells where its part was written', () => {
  writeFileSync(join(folder, 'own.yaml'), 'platform:\n  tolerations: [{operator: Exists, value: x}]\n');
  const loaded = loadValues({ files: ['values.yaml', 'own.yaml'], cwd: folder });
  const chart = new PixeeEnterpriseServer(Testing.app(), 'pixee', {
    values: loaded.values,
    loaded,
    silent: true,
  });
  expect(chart.release.findings).toContainEqual(
    expect.objectContaining({
      rule: 'server-validation',
      path: ['platform', 'tolerations', 0, 'operator'],
      location: expect.objectContaining({ source: 'own.yaml', line: 2, column: 28 }) as unknown,
    }),
  );
});
