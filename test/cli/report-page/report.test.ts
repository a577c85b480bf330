import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { amountText, bytesText } from '../../../lib/cli/report-page/amounts';
import { cli, folderWith, MINIMAL } from '../run-cli';

const GOLDEN = join(__dirname, '../../golden');

async function page(scenario: string): Promise<string> {
  const { code, stdout } = await cli(['report', '-f', join(GOLDEN, scenario, 'values.yaml'), '-o', '-']);
  expect(code).toBe(0);
  return stdout;
}

/** The rows of the table with this caption, as texts. */
function rows(html: string, caption: string): readonly (readonly string[])[] {
  const [, table = ''] = new RegExp(`<caption>${caption}</caption>([\\s\\S]*?)</table>`).exec(html) ?? [];
  const [, body = ''] = /<tbody>([\s\S]*?)<\/tbody>/.exec(table) ?? [];
  return [...body.matchAll(/<tr>([\s\S]*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = '']) =>
      cell.replace(/<br>/g, ' ').replace(/<[^>]+>/g, ''),
    ),
  );
}

test('has every part, and nothing from outside of it', async () => {
  const html = await page('integrations-all');
  const titles = [...html.matchAll(/<h2 [^>]*>(.*?)<\/h2>/g)].map(([, title]) => title);
  expect(titles).toEqual([
    'Findings',
    'Connections',
    'Exposure',
    'Resources',
    'Volumes',
    'Images',
    'Secrets',
    'Hosts outside',
    'Webhooks to set up',
    'Rights',
  ]);
  for (const [, id] of html.matchAll(/href="#([^"]+)"/g)) expect(html).toContain(`id="${String(id)}"`);
  expect(html).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|href="[^#]|@import|url\((?!#)/);
  expect(html).toMatch(/<html lang="en">/);
  expect(html).toContain('prefers-color-scheme: dark');
  expect(html).toContain('@media print');
});

test('every table has a caption, and every frame that scrolls can be reached by the keyboard', async () => {
  const html = await page('observability-forward-auth-nginx');
  const count = (pattern: RegExp): number => html.match(pattern)?.length ?? 0;
  expect(count(/<table>/g)).toBeGreaterThan(8);
  expect(count(/<caption>/g)).toBe(count(/<table>/g));
  expect(count(/class="frame[^"]*" role="region" tabindex="0" aria-label="/g)).toBe(count(/class="frame/g));
  const labels = [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, label]) => label);
  expect(new Set(labels).size).toBe(labels.length);
  expect(html).not.toMatch(/<th scope="col"><\/th>/);
});

test('sums up what is requested: pods times replicas, without Jobs and daemons', async () => {
  const values = `${MINIMAL}platform:
  replicaCount: 2
  resources: { requests: { cpu: 500m, memory: 1Gi }, limits: { memory: 2Gi } }
  database: { embedded: false, host: db.example.com, username: pixee, existingSecret: db }
analysis:
  resources: { requests: { cpu: 2, memory: 4Gi } }
`;
  const { stdout } = await cli(['report', '-f', '-', '-o', '-'], { stdin: values });
  const found = rows(stdout, 'Requests and limits');
  expect(found).toContainEqual([
    'Deployment/pixee-enterprise-server-platform',
    '2',
    '1',
    '2 Gi',
    '-',
    '4 Gi',
    '',
  ]);
  expect(found.at(-1)?.slice(0, 6)).toEqual(['Sum', '7', '3', '6 Gi', '-', '4 Gi']);
  expect(found.find(([label]) => label?.startsWith('Job/'))?.at(-1)).toBe('while it runs');
});

test('tells exposure, volumes, webhooks and rights', async () => {
  const html = await page('observability-forward-auth-nginx');
  expect(rows(html, 'Ways in').filter(([, by]) => by === 'class nginx')[0]).toEqual([
    expect.stringMatching(/^Ingress\//),
    'class nginx',
    'pixee.example.com',
    'TLS',
    expect.stringContaining(':http'),
  ]);
  expect(rows(html, 'Claims').length).toBeGreaterThan(3);
  expect(rows(html, 'Roles').length).toBeGreaterThan(0);
  const hooks = rows(await page('integrations-all'), 'Webhooks');
  expect(hooks.some(([, , url]) => url?.startsWith('POST https://'))).toBe(true);
});

test('holds no text of a secret, and shows hostile text as text', async () => {
  const values = `${MINIMAL}platform:
  database: { embedded: false, host: db.example.com, username: pixee, password: hunter2secret }
  podAnnotations: { 'example.com/a': '<script>alert(1)</script>' }
  image: { tag: "1<b>" }
`;
  const { stdout, stderr, code } = await cli(['report', '-f', '-', '-o', '-'], {
    stdin: values.replace(' image: { tag: "1<b>" }\n', ''),
  });
  expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
  expect(stdout).not.toContain('hunter2secret');
  expect(stdout).not.toContain('<script');
});

test('replaces an earlier report, and no other file', async () => {
  const cwd = folderWith({ 'values.yaml': MINIMAL, 'notes.html': '<p>mine</p>' });
  const once = await cli(['report', '-f', 'values.yaml'], { cwd });
  expect(once).toEqual({ code: 0, stdout: '', stderr: 'Wrote report.html.\n' });
  writeFileSync(join(cwd, 'values.yaml'), MINIMAL.replace('pixee.example.com', 'other.example.com'));
  expect((await cli(['report', '-f', 'values.yaml'], { cwd })).code).toBe(0);
  expect(readFileSync(join(cwd, 'report.html'), 'utf8')).toContain('other.example.com');
  const other = await cli(['report', '-f', 'values.yaml', '-o', 'notes.html'], { cwd });
  expect([other.code, other.stderr]).toEqual([2, expect.stringContaining('no report of ours')]);
  expect(readFileSync(join(cwd, 'notes.html'), 'utf8')).toBe('<p>mine</p>');
});

test('writes nothing of values that are wrong, nor where nothing can be written', async () => {
  const cwd = folderWith({ 'values.yaml': 'platform: { replicas: 2 }\n', 'good.yaml': MINIMAL });
  const wrong = await cli(['report', '-f', 'values.yaml'], { cwd });
  expect([wrong.code, wrong.stderr]).toEqual([1, expect.stringContaining('Nothing was written.')]);
  expect(existsSync(join(cwd, 'report.html'))).toBe(false);
  const nowhere = await cli(['report', '-f', 'good.yaml', '-o', 'missing/report.html'], { cwd });
  expect([nowhere.code, nowhere.stderr]).toEqual([2, expect.stringContaining('cannot be written')]);
});

test('amounts read as people write them', () => {
  expect(bytesText(0)).toBe('-');
  expect(bytesText(512 * 1024 ** 2)).toBe('512 Mi');
  expect(bytesText(1.5 * 1024 ** 3)).toBe('1.5 Gi');
  expect(amountText({ cpu: 0.25, memory: 0 })).toEqual(['0.25', '-']);
});
