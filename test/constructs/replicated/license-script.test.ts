import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parse } from 'yaml';
import {
  CONFIG_FOLDER,
  LICENSE_FILE,
  LICENSE_SCRIPT,
  SETTINGS_FILE,
} from '../../../constructs/replicated/license-script';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'license-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Runs the script on these files, with nothing but the shell. */
function run(license: string, settings = 'statusInformers:\n  - deployment/a\n') {
  for (const file of [LICENSE_FILE, SETTINGS_FILE]) mkdirSync(join(folder, file, '..'), { recursive: true });
  mkdirSync(join(folder, CONFIG_FOLDER), { recursive: true });
  writeFileSync(join(folder, LICENSE_FILE), license);
  writeFileSync(join(folder, SETTINGS_FILE), settings);
  const script = LICENSE_SCRIPT.replaceAll(/\/etc\/(?:pixee|replicated)/g, (path) => join(folder, path));
  return spawnSync('/bin/sh', ['-c', script], { env: { PATH: '' }, encoding: 'utf8' });
}

const config = join(CONFIG_FOLDER, 'config.yaml');

test.each([
  'apiVersion: kots.io/v1beta1\nkind: License\nspec:\n  endpoint: "https://replicated.app"\n  signature: a+b/c==\n',
  'kind: License # without a line end',
  'kind: License\n\n  back\\slash %s $HOME `id` "quotes"\n',
])('puts a license into the settings: %j', (license) => {
  expect(run(license)).toMatchObject({ status: 0, stderr: '' });
  expect(parse(readFileSync(join(folder, config), 'utf8'))).toEqual({
    statusInformers: ['deployment/a'],
    license: license.replace(/\n+$/, ''),
  });
  expect(statSync(join(folder, config)).mode & 0o077).toBe(0);
});

test('fails when the license is empty', () => {
  expect(run('')).toMatchObject({ status: 1, stderr: 'the license is empty\n' });
});
