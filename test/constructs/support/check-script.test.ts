import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Database } from '../../../constructs/database';
import { ObjectStore } from '../../../constructs/object-store';
import { checkScript } from '../../../constructs/support/check-script';
import { databaseCheck } from '../../../constructs/support/database-check';
import { objectStoreChecks } from '../../../constructs/support/object-store-checks';
import { checkAnalyzer, type PodCheck } from '../../../constructs/support/pod-check';
import { requestCheck } from '../../../constructs/support/request-checks';
import { mergeValues } from '../../../lib/base/merge';
import type { Values } from '../../../lib/values/contract/values';
import { MINIMAL } from '../../support/support-documents';
import { synthesize } from '../../support/synthesize';

const isDatabase = (construct: unknown): construct is Database => construct instanceof Database;
const isObjectStore = (construct: unknown): construct is ObjectStore => construct instanceof ObjectStore;

const SECRET = 'it\'s "a" $ecret\\';
const OPTIONS = { privateAuthorities: false, insecure: false };
const WORDS = { id: 'gitlab-1', title: 'GitLab', remedy: 'Look.' };
const REQUEST = requestCheck(
  {
    title: 'the token is accepted',
    url: 'https://git.example.com/api?a=1',
    method: 'GET',
    headers: [{ name: 'PRIVATE-TOKEN', secret: { name: 'git', key: 'token' } }],
  },
  WORDS,
);

/** Runs a script with programs that answer as told; what curl is given on standard input goes to a file. */
function run(
  script: string,
  programs: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = { SECRET_01: SECRET },
): { readonly log: string; readonly sent: string } {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-check-'));
  const bin = join(folder, 'bin');
  mkdirSync(bin);
  for (const [name, text] of Object.entries(programs)) {
    writeFileSync(join(bin, name), `#!/bin/sh\n${text}\n`);
    chmodSync(join(bin, name), 0o755);
  }
  const log = execFileSync('sh', ['-c', script], {
    encoding: 'utf8',
    env: { PATH: `${bin}:${process.env.PATH ?? ''}`, SENT: join(folder, 'sent'), ...env },
  });
  const sent = execFileSync('sh', ['-c', 'cat "$SENT" 2>/dev/null || true'], {
    encoding: 'utf8',
    env: { PATH: process.env.PATH ?? '', SENT: join(folder, 'sent') },
  });
  return { log, sent };
}

/** What the analyzer of a check makes of a log, as the tool does it. */
function judge(check: PodCheck, log: string): string | undefined {
  const { textAnalyze } = checkAnalyzer('check-a', check);
  const pattern = (textAnalyze?.regexGroups ?? '').replace('(?m)', '').replaceAll('?P<', '?<');
  const { Result } = new RegExp(pattern, 'm').exec(log)?.groups ?? {};
  for (const { pass, warn, fail } of textAnalyze?.outcomes ?? []) {
    const when = (pass ?? warn ?? fail)?.when;
    if (when === undefined || when === `Result == ${Result ?? ''}`)
      return Object.keys({ pass, warn, fail }).find((_, index) => [pass, warn, fail][index] !== undefined);
  }
  return undefined;
}

const CURL = (answer: string): string => `cat >>"$SENT"; ${answer}`;

describe('a request', () => {
  const script = checkScript([REQUEST], OPTIONS);

  test('passes when the answer is the expected one, and sends the secret by a pipe', () => {
    const { log, sent } = run(script, { curl: CURL('echo 200') });
    expect(log).toBe('gitlab-1 ok\n');
    expect(sent).toBe(`PRIVATE-TOKEN: ${SECRET}\n`);
    expect(judge(REQUEST, log)).toBe('pass');
  });

  test('fails with the status of the answer', () => {
    const { log } = run(script, { curl: CURL('echo 401') });
    expect(log).toBe('gitlab-1 failed: the answer is 401, not 200\n');
    expect(judge(REQUEST, log)).toBe('fail');
  });

  test('fails with what curl says', () => {
    const { log } = run(script, {
      curl: CURL("echo 'curl: (6) Could not resolve host' >&2; echo 000; exit 6"),
    });
    expect(log).toBe('gitlab-1 failed: curl: (6) Could not resolve host\n');
  });

  test('is passed over when its Secret is not there', () => {
    const { log, sent } = run(script, { curl: CURL('echo 200') }, {});
    expect(log).toBe('gitlab-1 skipped: the Secret git has no key token yet\n');
    expect(sent).toBe('');
    expect(judge(REQUEST, log)).toBe('warn');
  });

  test('without a line in the log is a warning', () => {
    expect(judge(REQUEST, 'gitlab-10 ok\n')).toBe('warn');
  });

  test('has limits of time, and checks certificates unless told otherwise', () => {
    const curl = CURL('echo "$@" >&2; echo 200');
    expect(run(script, { curl }).log).toContain('--connect-timeout 10 --max-time 30');
    expect(script).not.toContain('--insecure');
    expect(checkScript([REQUEST], { ...OPTIONS, insecure: true })).toContain('--max-time 30 --insecure "$@"');
  });

  test('looks for a text where the status says nothing', () => {
    const check = requestCheck(
      { title: 'a', url: 'https://a.example.com', method: 'GET', expectedText: '"valid":true' },
      WORDS,
    );
    const text = checkScript([check], OPTIONS);
    expect(run(text, { curl: CURL(`echo '{"valid":true}'`) }).log).toBe('gitlab-1 ok\n');
    expect(run(text, { curl: CURL(`echo '{"valid":false}'`) }).log).toBe(
      'gitlab-1 failed: the answer is not the expected one\n',
    );
  });

  test('that signs a token needs openssl', () => {
    const check = requestCheck(
      {
        title: 'a',
        url: 'https://a.example.com',
        method: 'GET',
        signedToken: { issuer: '1', privateKey: { name: 'git', key: 'token' } },
      },
      WORDS,
    );
    const { log } = run(
      `command() { case $2 in openssl) return 1 ;; esac; }\n${checkScript([check], OPTIONS)}`,
      {},
    );
    expect(log).toBe('gitlab-1 skipped: the helper image has no openssl\n');
  });
});

describe('the database', () => {
  const values: Values = {
    platform: {
      database: { embedded: false, host: 'db.example.com', username: 'pixee', existingSecret: 'database' },
    },
  };
  const { server } = synthesize(mergeValues<Values>(MINIMAL, values));
  const [check] = server.node.findAll().filter(isDatabase).map(databaseCheck);
  const script = checkScript(check === undefined ? [] : [check], OPTIONS);
  const PSQL = (version: string): string =>
    `echo "$PGUSER@$PGHOST:$PGPORT/$PGDATABASE $PGSSLMODE" >"$SENT"; ${version}`;

  test('is asked for its version with its login', () => {
    const { log, sent } = run(
      script,
      { psql: PSQL('[ "$PGPASSWORD" = pass ] && echo 170004') },
      { SECRET_01: 'pass' },
    );
    expect(log).toBe('database ok\n');
    expect(sent).toBe('pixee@db.example.com:5432/pixee_platform prefer\n');
  });

  test('fails when it is older than 17.4', () => {
    expect(run(script, { psql: PSQL('echo 160009') }).log).toBe(
      'database failed: the server has version 160009\n',
    );
  });

  test('fails with what psql says, first line only', () => {
    const { log } = run(script, { psql: PSQL('echo "psql: error: refused" >&2; echo more >&2; exit 2') });
    expect(log).toBe('database failed: psql: error: refused\n');
  });
});

describe('the object store', () => {
  const values: Values = {
    global: {
      pixee: {
        objectStore: {
          embedded: false,
          endpoint: 'https://s3.eu-west-1.amazonaws.com/',
          region: 'eu-west-1',
          username: 'key-id',
          password: 'key-secret',
        },
      },
    },
  };
  const { server } = synthesize(mergeValues<Values>(MINIMAL, values));
  const checks = server.node.findAll().filter(isObjectStore).flatMap(objectStoreChecks);
  const script = checkScript(checks, OPTIONS);
  const KEYS = { SECRET_01: 'key-id', SECRET_02: 'key"\\secret' };

  test('is asked for both buckets with a signature', () => {
    const curl = CURL('echo "$@" >>"$SENT"; echo 200');
    const { log, sent } = run(script, { curl }, KEYS);
    expect(log).toBe('bucket-1 ok\nbucket-2 ok\n');
    expect(sent).toContain('user = "key-id:key\\"\\\\secret"\n');
    expect(sent).toContain('--aws-sigv4 aws:amz:eu-west-1:s3');
    expect(sent).toContain('https://s3.eu-west-1.amazonaws.com/pixee-analysis-input\n');
    expect(sent).not.toMatch(/connect-timeout.*secret/);
  });

  test.each([
    ['301', 'the bucket is in another region'],
    ['403', 'the store refuses the access key'],
    ['404', 'there is no such bucket'],
    ['500', 'the answer is 500, not 200'],
  ])('fails by status %s', (status, message) => {
    expect(run(script, { curl: CURL(`echo ${status}`) }, KEYS).log).toContain(
      `bucket-1 failed: ${message}\n`,
    );
  });
});

test('private authorities are added to those of the image', () => {
  const script = checkScript([], { ...OPTIONS, privateAuthorities: true });
  expect(script).toContain('export CURL_CA_BUNDLE=/tmp/authorities.pem');
  expect(run(script, {}).log).toBe('');
});
