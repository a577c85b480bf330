import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Learned } from '../../../lib/chart/learn/learn';
import { ChartProfile } from '../../../lib/chart/profile/chart-profile';
import { writeLearned } from '../../../lib/cli/chart/write-learned';

const PROFILE = `kind: ChartProfile
chart: { name: vendor, version: 1.2.3 }
learned: { helm: v3.19.0 }
names: { platform: platform }
keep: [extra-objects]
ignore: []
objects:
  - id: Deployment/web
    component: ''
    fields:
      kind: Deployment
      metadata.name: '{$release}-web'
      spec.image: vendor/web:7
      spec.replicas: '{platform.replicaCount|number}'
complete: true
`;

let folder: string;
let file: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'learned-'));
  file = join(folder, 'pixee-chart.yaml');
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Learns a chart that is as a profile says, and writes it. */
function learnAgain(text: string, accepted: readonly string[] = []): string {
  const { model } = ChartProfile.parse(text);
  const account = { ignored: [], refused: [], others: [], refusals: [], random: [] };
  const learned: Learned = { model, doubts: [], renders: [], rounds: '', account };
  writeLearned(learned, { helm: 'v3.19.0' }, file, 'pixee-chart.yaml', accepted);
  return readFileSync(file, 'utf8');
}

test('what is pinned by hand stays when it is learned anew, and what is kept and ignored', () => {
  const edited = PROFILE.replace('keep: [extra-objects]', 'keep: [hardening]')
    .replace('ignore: []', 'ignore: [ConfigMap/none]')
    .replace('    fields:', '    pinned: true\n    fields:')
    .replace('vendor/web:7', 'vendor/web:mine');
  writeFileSync(file, edited);
  const again = learnAgain(PROFILE);
  expect(again).toMatch(/pinned: true/);
  expect(again).toMatch(/vendor\/web:mine/);
  expect(again).not.toMatch(/vendor\/web:7/);
  expect(again).toMatch(/^keep: \[hardening\]$/m);
  expect(again).toMatch(/^ignore: \[ConfigMap\/none\]$/m);
  // and once more, from what was written
  expect(learnAgain(PROFILE)).toBe(again);
});

test('an object of which nobody renders anything any more stays when it is pinned', () => {
  const own = PROFILE.replace('Deployment/web', 'Deployment/mine').replace(
    '    fields:',
    '    pinned: true\n    fields:',
  );
  writeFileSync(file, own);
  expect(learnAgain(PROFILE).match(/id: .*/g)).toEqual(['id: Deployment/web', 'id: Deployment/mine']);
});

test('without the mark, it is the chart’s again', () => {
  writeFileSync(file, PROFILE.replace('vendor/web:7', 'vendor/web:mine'));
  expect(learnAgain(PROFILE)).toMatch(/vendor\/web:7/);
});

test('a profile that cannot be read is not written over', () => {
  const cut = PROFILE.slice(0, PROFILE.indexOf('complete'));
  writeFileSync(file, cut);
  expect(() => learnAgain(PROFILE)).toThrow(
    /pixee-chart\.yaml:\d+ is not a profile that could be read: .*would be lost/,
  );
  expect(readFileSync(file, 'utf8')).toBe(cut);
});

test.each([
  ['a probe is left over', 'zq0abx', /a probe is left over in line \d+ of the profile/],
  ['a probe is left over in base64', Buffer.from('x zq0abx').toString('base64'), /a probe is left over/],
  ['there is a credential in it', 'ghp_0123456789abcdefghij0123456789abcdef', /looks like a credential/],
  ['it is the chart of something else', '{replicaCount}', /heeds no value of the product/],
  ['it has no workload', '', /the chart vendor renders nothing for the platform: only ConfigMap\/web/],
])('nothing is written when %s', (_, image, message) => {
  const text =
    image === '{replicaCount}'
      ? PROFILE.replace('{platform.replicaCount|number}', image)
      : image === ''
        ? PROFILE.replaceAll('Deployment', 'ConfigMap')
        : PROFILE.replace('vendor/web:7', image);
  expect(() => learnAgain(text)).toThrow(message);
  expect(existsSync(file)).toBe(false);
});

test('what looks like a credential and was looked at is written', () => {
  const dsn = 'https://0a1b2c@o1.ingest.example.com/7';
  const text = PROFILE.replace('vendor/web:7', dsn).replace("'{$release}-web'", "'key=AKIA0123456789ABCDEF'");
  const [image, name] = ['Deployment/web spec.image', 'Deployment/web metadata.name'];
  // all places are told at once, as they are to be said
  expect(() => learnAgain(text)).toThrow(`--accept '${name}' --accept '${image}'`);
  expect(() => learnAgain(text, [image])).toThrow(/metadata\.name looks like a credential/);
  expect(learnAgain(text, [image, name])).toContain(dsn);
});
