/** The script of the bucket Job, run as it is, with a `weed` in the way that keeps buckets and rules in files. */
import { spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { BUCKET_SCRIPT } from '../../../constructs/object-store/seaweedfs/bucket-script';

/** Ends without an error whatever happens, prints a prompt first, and does not answer for its first `$DEAF` calls. */
const WEED = `#!/bin/sh
cd "$STATE"
echo x >> calls
read -r command
printf '> '
if [ "$(wc -l < calls)" -le "\${DEAF:-0}" ]; then echo "error: rpc error: code = Unavailable" >&2; exit 0; fi
set -- $command
case $1 in
  s3.bucket.list) [ ! -e buckets ] || while read -r name; do printf '  %s\\tsize:0\\tchunk:0\\n' "$name"; done < buckets ;;
  s3.bucket.create) echo "$command" >> log; [ -n "\${REFUSE:-}" ] || echo "$3" >> buckets ;;
  fs.configure)
    if [ $# -gt 1 ]; then
      echo "$command" >> log
      printf '{"locationPrefix":  "%s", "ttl":"%s"}' "\${2#*=}" "\${3#*=}" >> rules
    fi
    printf '{ "locations": ['; [ ! -e rules ] || cat rules; printf '] }\\n' ;;
esac
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'buckets-'));
  writeFileSync(join(folder, 'weed'), WEED);
  chmodSync(join(folder, 'weed'), 0o755);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function run(more: Readonly<Record<string, string>> = {}) {
  const env = {
    PATH: [folder, process.env['PATH'] ?? ''].join(delimiter),
    STATE: folder,
    BUCKETS: 'one two.x',
    TTL: '7d',
    PAUSE: '0',
    TRIES: '6',
    ...more,
  };
  const { status, stdout, stderr } = spawnSync('/bin/sh', ['-c', BUCKET_SCRIPT], { env, encoding: 'utf8' });
  const log = join(folder, 'log');
  const commands = existsSync(log) ? readFileSync(log, 'utf8').trim().split('\n') : [];
  return { status, stdout, stderr, commands };
}

const ALL = [
  's3.bucket.create -name one',
  'fs.configure -locationPrefix=/buckets/one/ -ttl=7d -apply',
  's3.bucket.create -name two.x',
  'fs.configure -locationPrefix=/buckets/two.x/ -ttl=7d -apply',
];

test('makes buckets and rules', () => {
  const { status, stdout, commands } = run();
  expect({ status, commands }).toEqual({ status: 0, commands: ALL });
  expect(stdout.split('\n')).toContain('make_bucket two.x: done');
});

test('does nothing a second time, and only what is new a third', () => {
  run();
  rmSync(join(folder, 'log'));
  expect(run()).toMatchObject({ status: 0, commands: [] });
  expect(run({ BUCKETS: 'one more', TTL: '7d' })).toMatchObject({
    status: 0,
    commands: ['s3.bucket.create -name more', 'fs.configure -locationPrefix=/buckets/more/ -ttl=7d -apply'],
  });
});

test('takes no bucket for another whose name is longer, shorter or looks alike', () => {
  writeFileSync(join(folder, 'buckets'), 'one-more\non\ntwo-x\n');
  writeFileSync(join(folder, 'rules'), '{"locationPrefix":"/buckets/two-x/","ttl":"7d"}');
  expect(run()).toMatchObject({ status: 0, commands: ALL });
});

test('changes the life of objects', () => {
  run();
  rmSync(join(folder, 'log'));
  expect(run({ TTL: '30d' }).commands).toEqual([
    'fs.configure -locationPrefix=/buckets/one/ -ttl=30d -apply',
    'fs.configure -locationPrefix=/buckets/two.x/ -ttl=30d -apply',
  ]);
});

test('waits for servers that do not answer yet, without making a bucket that may be there', () => {
  writeFileSync(join(folder, 'buckets'), 'one\ntwo.x\n');
  const { status, commands } = run({ DEAF: '4' });
  expect(status).toBe(0);
  expect(commands.filter((command) => command.includes('create'))).toEqual([]);
});

test('fails when a server never answers, or does not do as it is told', () => {
  expect(run({ DEAF: '1000' })).toMatchObject({ status: 1, commands: [] });
  const { status, stderr } = run({ REFUSE: '1' });
  expect(status).toBe(1);
  expect(stderr).toContain('make_bucket one: given up');
});
