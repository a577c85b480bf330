import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { programsOf, runProgram } from '../support/run-snippet';
import { valueAt } from '../../lib/values/samples/value-at';

const programs = programsOf(readFileSync(join(__dirname, '../../docs/escape-hatches.md'), 'utf8'));

/** What each program does: where in which object, and what stands there then. */
const EFFECTS: Readonly<Record<string, readonly [kind: string, name: string, path: string, value: unknown]>> =
  {
    'Never fewer pods than wanted while a new version starts': [
      'Deployment',
      'pixee-enterprise-server-platform',
      'spec.strategy.rollingUpdate.maxUnavailable',
      0,
    ],
    'A database that answers only when two servers have it': [
      'Cluster',
      'pixee-enterprise-server-postgresql',
      'spec.postgresql.synchronous',
      { method: 'any', number: 1 },
    ],
    'A volume server that has time to write everything down': [
      'StatefulSet',
      'pixee-enterprise-server-seaweedfs-volume',
      'spec.template.spec.terminationGracePeriodSeconds',
      120,
    ],
    'A key of the AI provider that stays when its entry in the store is gone': [
      'ExternalSecret',
      'pixee-enterprise-server-ai-external',
      'spec.target.deletionPolicy',
      'Retain',
    ],
    'Fewer old versions of every Deployment': [
      'Deployment',
      'pixee-enterprise-server-analysis',
      'spec.revisionHistoryLimit',
      3,
    ],
  };

let said: jest.SpyInstance;
beforeEach(() => (said = jest.spyOn(console, 'error').mockReturnValue(undefined)));
afterEach(() => said.mockRestore());

test('every program of docs/escape-hatches.md has its effect told here', () => {
  expect([...programs.keys()]).toEqual(Object.keys(EFFECTS));
});

test.each([...programs])('%s', (heading, code) => {
  const [kind, name, path, value] = EFFECTS[heading] ?? ['', '', '', undefined];
  const written = runProgram(code);
  const patched = written.filter(
    (object) => object['kind'] === kind && valueAt(object, ['metadata', 'name']) === name,
  );
  expect(patched).toHaveLength(1);
  expect(valueAt(patched[0], path.split('.'))).toEqual(value);
  // Without the patch, it is not so.
  const [plain] = runProgram(
    code.replace(/^.*addJsonPatch\([\s\S]*?^\);\n|^.*addJsonPatch\(.*\);\n/gm, ''),
  ).filter((object) => object['kind'] === kind && valueAt(object, ['metadata', 'name']) === name);
  expect(plain).toBeDefined();
  expect(valueAt(plain, path.split('.'))).not.toEqual(value);
});
