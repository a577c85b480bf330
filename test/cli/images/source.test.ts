import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isSamePlace, readLock, targetOf, withSource } from '../../../lib/cli/images/source';
import { parseImage } from '../../../lib/cli/images/reference';
import { command } from '../../support/command';

const DIGEST = `sha256:${'a'.repeat(64)}`;
const VALUES = ['--set', 'global.pixee.domain=pixee.example.com', '--set', 'cdk8s.productVersion=1.2.3'];
const MOVED = ['--set', 'cdk8s.imageRegistries.ghcr\\.io=registry.example.com/github'];

test.each([
  ['postgres:17', {}, 'docker.io/library/postgres:17'],
  ['index.docker.io/a/b:1', {}, 'docker.io/a/b:1'],
  ['ghcr.io/a/b:1', { 'ghcr.io/a/b:1': DIGEST }, `ghcr.io/a/b@${DIGEST}`],
  ['a/b:1', { 'a/b:1': DIGEST }, `docker.io/a/b@${DIGEST}`],
  [`ghcr.io/a/b:1@${DIGEST}`, {}, `ghcr.io/a/b@${DIGEST}`],
])('%s with %j comes from %s', (origin, digests, source) => {
  expect(withSource({ ...parseImage(origin), usedBy: [] }, origin, digests).source).toBe(source);
});

test('a copy goes to the tag, or to the digest alone', () => {
  expect(targetOf(`r.example.com/a:1@${DIGEST}`)).toBe('r.example.com/a:1');
  expect(targetOf(`r.example.com/a@${DIGEST}`)).toBe(`r.example.com/a@${DIGEST}`);
  expect(isSamePlace('a/b:1', `docker.io/a/b@${DIGEST}`)).toBe(true);
  expect(isSamePlace('r.example.com/a/b:1', 'docker.io/a/b:1')).toBe(false);
});

test.each([
  ['crane', 'crane copy'],
  ['regctl', 'regctl image copy'],
])('%s copies what is moved, by the digest of the lock file', async (format, start) => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-lock-'));
  writeFileSync(
    join(folder, 'lock.yaml'),
    `ghcr.io/cloudnative-pg/postgresql:17.11-202608170816-system-trixie: ${DIGEST}\n`,
  );
  const argv = ['images', '-q', ...VALUES, ...MOVED, '--format', format, '--lock', join(folder, 'lock.yaml')];
  expect((await command(argv)).stdout).toBe(
    `${start} ghcr.io/cloudnative-pg/postgresql@${DIGEST} registry.example.com/github/cloudnative-pg/postgresql:17.11-202608170816-system-trixie\n`,
  );
});

test('skopeo-copy takes all architectures, and says so when nothing is moved', async () => {
  const moved = await command(['images', '-q', ...VALUES, ...MOVED, '--format', 'skopeo-copy']);
  expect(moved.stdout).toMatch(
    /^skopeo copy --all docker:\/\/ghcr\.io\/.* docker:\/\/registry\.example\.com\/github\/.*:17\.\S+\n$/,
  );
  const { stdout, stderr } = await command(['images', '-q', ...VALUES, '--format', 'skopeo-copy']);
  expect(stdout).toBe('');
  expect(stderr).toContain('Nothing to do: each image is pulled from its own place');
});

test('a lock file that is none is refused', () => {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-lock-'));
  writeFileSync(join(folder, 'lock.yaml'), 'ghcr.io/a/b:1: latest\n');
  expect(() => readLock('lock.yaml', folder)).toThrow(/--lock lock\.yaml must be a YAML map/);
  expect(() => readLock('nowhere.yaml', folder)).toThrow(/nowhere\.yaml/);
});
