/** The scripts of the init containers, run as they are but for the folders, with nothing on the PATH that an image may lack. */
import { spawnSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { trustPrivateCa, type TrustRuntime } from '../../../lib/core/trust/private-ca';
import { podSpec, release, workload } from '../../support/chart';
import { isLong } from '../../support/runs';

// Made by: openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout /dev/null -days 36500 …
const [A, B, SYSTEM] = ['a', 'b', 'c'].map((name) =>
  readFileSync(join(__dirname, '../../fixtures/pem', `root-${name}.pem`), 'utf8'),
) as [string, string, string];

/** All that the scripts may call, beside what the shell has built in. */
const TOOLS = ['basename', 'cat', 'dirname', 'mkdir', 'readlink', 'rm'];
const BUNDLES = [
  '/etc/ssl/certs/ca-certificates.crt',
  '/etc/pki/tls/certs/ca-bundle.crt',
  '/etc/ssl/cert.pem',
  '/etc/ssl/ca-bundle.pem',
];
const SHELL = find('sh') ?? '/bin/sh';
const KEYTOOL = find('keytool');

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'private ca-')); // with a space, as a test of the quoting
  for (const name of ['bin', 'ca', 'ssl', 'system', 'java/bin', 'java/lib/security'])
    mkdirSync(join(folder, name), { recursive: true });
  for (const tool of TOOLS) symlinkSync(find(tool) ?? '', join(folder, 'bin', tool));
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

function find(tool: string): string | undefined {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((path) => join(path, tool))
    .find((path) => existsSync(path));
}

function script(runtime: TrustRuntime): string {
  const chart = release({ privateCACert: 'corporate-ca' });
  trustPrivateCa(workload(chart), chart.release, runtime);
  return podSpec(chart, 'pixee-enterprise-server-test').initContainers?.[0]?.command?.[2] ?? '';
}

/** Writes the files of the ConfigMap and runs the script; the folders are put in quoted, because ours has a space. */
function run(
  runtime: TrustRuntime,
  files: Record<string, string>,
): { status: number | null; stdout: string; stderr: string } {
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, 'ca', name), text);
  const moved = BUNDLES.reduce(
    (text, path, index) => text.replaceAll(path, `"$FOLDER/system/${String(index)}"`),
    script(runtime),
  )
    .replaceAll('/etc/pixee/private-ca', '"$FOLDER/ca"')
    .replaceAll('/var/ssl', '"$FOLDER/ssl"');
  const env = { PATH: join(folder, 'bin'), FOLDER: folder, JAVA_HOME: join(folder, 'java') };
  return spawnSync(SHELL, ['-c', moved], { env, encoding: 'utf8' });
}

function tool(path: string, text: string): void {
  writeFileSync(join(folder, path), `#!${SHELL}\n${text}\n`);
  chmodSync(join(folder, path), 0o755);
}

const fingerprints = (pem: string): string[] =>
  [...pem.matchAll(/-----BEGIN CERTIFICATE-----[^-]*-----END CERTIFICATE-----\n/g)].map(
    ([text]) => new X509Certificate(text).fingerprint256,
  );

describe('the bundle for Python', () => {
  const read = (): string => readFileSync(join(folder, 'ssl/enterprise-ca-bundle.pem'), 'utf8');
  const [a, b, system] = [A, B, SYSTEM].flatMap(fingerprints);

  beforeEach(() => writeFileSync(join(folder, 'system/0'), SYSTEM));

  test.each<[string, Record<string, string>, (string | undefined)[]]>([
    ['one certificate', { 'a.pem': A }, [a]],
    ['one per file', { 'a.pem': A, 'b.crt': B }, [a, b]],
    ['several in one file', { 'all.pem': A + B }, [a, b]],
    ['a file without a final newline', { 'a.pem': A.trimEnd(), 'b.pem': B.trimEnd() }, [a, b]],
    ['Windows line ends', { 'a.pem': (A + B).replaceAll('\n', '\r\n') }, [a, b]],
    [
      'Windows line ends without the last one',
      { 'a.pem': A.trimEnd().replaceAll('\n', '\r\n'), 'b.pem': B },
      [a, b],
    ],
    [
      'text around the certificates',
      { 'a.pem': `subject=/CN=Root\n${A}\n# the next one\n\n${B}bye` },
      [a, b],
    ],
    [
      'a private key, which is left out',
      { 'a.pem': `-----BEGIN PRIVATE KEY-----\nMIG=\n-----END PRIVATE KEY-----\n${A}` },
      [a],
    ],
    ['file names with blanks and dashes', { '-n a.pem': A, 'b c.pem': B }, [a, b]],
    ['a file without a certificate beside others', { 'a.pem': A, 'readme.txt': 'hello\n' }, [a]],
  ])('takes %s', (_, files, expected) => {
    const { status, stdout, stderr } = run('python', files);
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(fingerprints(read()).sort()).toEqual([system, ...expected].sort());
    expect(read().startsWith(SYSTEM)).toBe(true);
    expect(read()).not.toContain('\r');
    expect(stdout).toBe(`private CA: added ${String(expected.length)} certificates\n`);
    expect(existsSync(join(folder, 'ssl/parts'))).toBe(false);
  });

  test('takes more than nine certificates', () => {
    const { stdout } = run('python', { 'all.pem': A.repeat(12) });
    expect(stdout).toBe('private CA: added 12 certificates\n');
    expect(fingerprints(read())).toHaveLength(13);
  });

  test('is made anew when the container is restarted', () => {
    run('python', { 'a.pem': A });
    const first = read();
    expect(run('python', {}).status).toBe(0);
    expect(read()).toBe(first);
  });

  test('starts from the first system bundle that is not empty', () => {
    rmSync(join(folder, 'system/0'));
    writeFileSync(join(folder, 'system/1'), '');
    writeFileSync(join(folder, 'system/3'), SYSTEM);
    expect(run('python', { 'a.pem': A }).status).toBe(0);
    expect(fingerprints(read())).toEqual([system, a]);
  });

  test('starts from certifi when the image has no system bundle', () => {
    rmSync(join(folder, 'system/0'));
    writeFileSync(join(folder, 'certifi.pem'), SYSTEM);
    tool('bin/python3', 'echo "$FOLDER/certifi.pem"');
    expect(run('python', { 'a.pem': A }).status).toBe(0);
    expect(fingerprints(read())).toEqual([system, a]);
  });

  test('fails when there is nothing to start from, instead of forgetting all public authorities', () => {
    rmSync(join(folder, 'system/0'));
    const { status, stderr } = run('python', { 'a.pem': A });
    expect(status).toBe(1);
    expect(stderr).toContain('private CA: this image has no CA bundle to start from');
    expect(existsSync(join(folder, 'ssl/enterprise-ca-bundle.pem'))).toBe(false);
  });
});

describe.each<TrustRuntime>(['python', 'java'])('the script for %s fails', (runtime) => {
  beforeEach(() => {
    writeFileSync(join(folder, 'system/0'), SYSTEM);
    tool('bin/keytool', 'exit 0');
  });

  test.each<[string, Record<string, string>]>([
    ['the ConfigMap is empty', {}],
    ['no file has a certificate', { 'readme.txt': 'hello' }],
    ['a file is empty', { 'a.pem': '' }],
  ])('when %s', (_, files) => {
    const { status, stderr } = run(runtime, files);
    expect(status).toBe(1);
    expect(stderr).toBe('private CA: no certificate in the ConfigMap\n');
  });

  test('when a certificate is cut off', () => {
    const { status, stderr } = run(runtime, { 'a.pem': A, 'cut.pem': B.slice(0, 200) });
    expect(status).toBe(1);
    expect(stderr).toContain('cut.pem');
  });

  test('when two certificates run into each other', () => {
    const { status, stderr } = run(runtime, { 'glued.pem': A.trimEnd() + B });
    expect(status).toBe(1);
    expect(stderr).toContain('glued.pem');
  });
});

describe('the trust store for Java', () => {
  test('starts from the JVM’s own and gets each certificate from a file of its own', () => {
    tool(
      'bin/keytool',
      'echo "$*" >> "$FOLDER/calls"; for last; do [ "${last%.pem}" = "$last" ] || cat "$last" >> "$FOLDER/seen"; done',
    );
    expect(run('java', { 'a.pem': A + B }).status).toBe(0);
    const calls = readFileSync(join(folder, 'calls'), 'utf8').trim().split('\n');
    expect(calls).toHaveLength(3);
    expect(calls[0]).toMatch(
      /^-importkeystore -noprompt .*java\/lib\/security\/cacerts .*-deststoretype PKCS12 -deststorepass changeit$/,
    );
    expect(calls[1]).toMatch(
      /^-importcert -noprompt -alias private-ca-1 .*-storetype PKCS12 -storepass changeit$/,
    );
    expect(calls[2]).toContain('-alias private-ca-2 ');
    expect(readFileSync(join(folder, 'seen'), 'utf8')).toBe(A + B);
  });

  test('shows what keytool says when it fails', () => {
    tool('bin/keytool', 'echo "keytool error: nonsense"; exit 1');
    const { status, stderr } = run('java', { 'a.pem': A });
    expect(status).toBe(1);
    expect(stderr).toBe('keytool error: nonsense\nprivate CA: keytool failed\n');
  });

  test('fails with a reason in an image without keytool', () => {
    const { status, stderr } = run('java', { 'a.pem': A });
    expect(status).toBe(1);
    expect(stderr).toContain('private CA: this image has no keytool');
  });

  test('finds keytool beside the JVM', () => {
    tool('java/bin/keytool', 'exit 0');
    expect(run('java', { 'a.pem': A }).status).toBe(0);
  });
});

// A JVM takes seconds to start, and is started six times.
(KEYTOOL === undefined || !isLong ? describe.skip : describe)('with the keytool of this machine', () => {
  const keytool = (...args: string[]): string => {
    const { status, stdout, stderr } = spawnSync(KEYTOOL ?? '', args, { encoding: 'utf8' });
    if (status !== 0) throw new Error(stdout + stderr);
    return stdout;
  };

  test('the store holds the JVM’s own and every private certificate, duplicates too', () => {
    const cacerts = join(folder, 'java/lib/security/cacerts');
    writeFileSync(join(folder, 'system.pem'), SYSTEM);
    keytool(
      '-importcert',
      '-noprompt',
      '-alias',
      'system',
      '-file',
      join(folder, 'system.pem'),
      '-keystore',
      cacerts,
      '-storepass',
      'changeit',
    );
    symlinkSync(KEYTOOL ?? '', join(folder, 'bin/keytool'));
    const { status, stderr } = run('java', {
      'a.pem': A,
      'both.pem': (A + B).replaceAll('\n', '\r\n').trimEnd(),
    });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const store = join(folder, 'ssl/enterprise-truststore.p12');
    const listed = keytool(
      '-list',
      '-rfc',
      '-keystore',
      store,
      '-storetype',
      'PKCS12',
      '-storepass',
      'changeit',
    );
    expect(fingerprints(listed.replaceAll('\r', '')).sort()).toEqual(
      [SYSTEM, A, A, B].flatMap(fingerprints).sort(),
    );
  }, 30_000);
});
