import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseAllDocuments } from 'yaml';
import { cli, folderWith, MINIMAL } from './run-cli';

test('as an app of cdk8s, synth tells which construct each object comes from', async () => {
  const cwd = folderWith({ 'values.yaml': MINIMAL });
  const env = { CDK8S_OUTDIR: 'out', CDK8S_RECORD_CONSTRUCT_METADATA: 'true' };
  expect((await cli(['synth', '-f', 'values.yaml', '-q'], { cwd, env })).code).toBe(0);
  const read = (name: string): string => readFileSync(join(cwd, 'out', name), 'utf8');
  const { version, resources } = JSON.parse(read('construct-metadata.json')) as {
    version: string;
    resources: Record<string, { path: string }>;
  };
  expect(version).toBe('1.0.0');
  const names = parseAllDocuments(read('pixee-enterprise-server.k8s.yaml')).map((document) =>
    String(document.getIn(['metadata', 'name'])),
  );
  expect(names.length).toBeGreaterThan(10);
  expect(names.filter((name) => resources[name] === undefined)).toEqual([]);
  expect(resources['pixee-enterprise-server-platform']?.path).toMatch(/^pixee-enterprise-server\/platform\//);
});

test('otherwise there is no such file', async () => {
  const cwd = folderWith({ 'values.yaml': MINIMAL });
  await cli(['synth', '-f', 'values.yaml', '-q'], { cwd });
  expect(() => readFileSync(join(cwd, 'manifests', 'construct-metadata.json'))).toThrow('ENOENT');
});
