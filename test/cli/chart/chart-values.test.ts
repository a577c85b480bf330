import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { chartFiles } from '../../../lib/cli/chart/chart-files';
import { chartValues } from '../../../lib/cli/chart/chart-values';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'chart-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

type Files = Readonly<Record<string, string | Buffer>>;

/** An archive as `helm package` makes one. */
function archive(name: string, files: Files): Buffer {
  const blocks = Object.entries(files).flatMap(([path, content]) => {
    const body = Buffer.from(content);
    const head = Buffer.alloc(512);
    head.write(`${name}/${path}`, 0);
    head.write(body.length.toString(8).padStart(11, '0'), 124);
    head.write('0', 156);
    return [head, body, Buffer.alloc((512 - (body.length % 512)) % 512)];
  });
  return gzipSync(Buffer.concat([...blocks, Buffer.alloc(1024)]));
}

const WEB: Files = { 'Chart.yaml': 'name: web', 'values.yaml': 'heap: 70\nservice: {port: 80}\n' };
const VENDOR: Files = {
  'Chart.yaml': 'name: vendor\ndependencies: [{name: web, alias: platform}, {name: postgresql}]\n',
  'values.yaml': 'platform: {service: {port: 8080}}\nglobal: {domain: ""}\n',
  'charts/lib/Chart.yaml': 'name: lib\ntype: library\n',
  'charts/lib/values.yaml': 'exported: 1\n',
  'charts/postgresql/Chart.yaml': 'name: postgresql\n',
  'charts/postgresql/values.yaml': 'auth: {}\n',
  'templates/web.yaml': 'kind: Deployment\n',
};
const EXPECTED = { platform: { heap: 70, service: { port: 8080 } }, global: { domain: '' } };

test('the values of the charts within a folder stand below their names, and those of the chart are over them', () => {
  const files = {
    ...VENDOR,
    'charts/web/Chart.yaml': 'name: web',
    'charts/web/values.yaml': WEB['values.yaml'] ?? '',
  };
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  expect(chartValues(chartFiles(folder))).toEqual(EXPECTED);
});

test('an archive, and archives within it, are read as folders are', () => {
  const file = join(folder, 'vendor-1.0.0.tgz');
  writeFileSync(file, archive('vendor', { ...VENDOR, 'charts/web-1.0.0.tgz': archive('web', WEB) }));
  expect(chartValues(chartFiles(file))).toEqual(EXPECTED);
});

test.each([
  ['no archive', Buffer.from('no archive')],
  ['one that is cut off', archive('vendor', VENDOR).subarray(0, 60)],
  ['one of nothing', gzipSync(Buffer.alloc(0))],
])('of what is none nothing is known: %s', (_, content) => {
  const file = join(folder, 'vendor.tgz');
  writeFileSync(file, content);
  expect(chartValues(chartFiles(file))).toEqual({});
});
