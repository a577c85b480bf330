import { execFileSync } from 'node:child_process';
import { INVENTORY } from '../../output/inventory';
import { errorCode } from '../../base/error-code';
import { missing, refusal } from './problem';
import { isManifestFile, type ManifestTexts, MAX_MANIFEST_BYTES, noManifests } from './manifest-text';
import { withoutTail } from '../../base/trim';

/**
 * Reads manifests as they are at a commit: `git:REF:PATH`, with the path from the root of the repository, or from this folder
 * when it begins with `./`, as git has it.
 *
 * @throws ManifestsRefused when there is no such commit or path
 */
export function readGit(argument: string, cwd: string): ManifestTexts {
  const match = /^git:([^:]+):(.*)$/.exec(argument);
  const [, ref = '', path = ''] = match ?? [];
  if (match === null || ref.startsWith('-')) {
    throw refusal('no-manifest', argument, 'is not git:REF:PATH', 'write for instance git:main:manifests');
  }
  const object = `${ref}:${withoutTail(path, '/')}`;
  // who asks for a commit that is not here learns so, and not that its path is new
  git(['cat-file', '-e', ref], argument, cwd);
  const type = git(['cat-file', '-t', object], argument, cwd, missing).toString().trim();
  if (type === 'blob') {
    return { texts: [{ source: argument, bytes: git(['cat-file', 'blob', object], argument, cwd) }] };
  }
  const present = git(['ls-tree', '--name-only', '-z', object], argument, cwd).toString().split('\0');
  const names = present.filter(isManifestFile);
  if (names.length === 0) throw noManifests(argument);
  const folder = object.endsWith(':') ? object : `${object}/`;
  const read = (name: string): Buffer => git(['cat-file', 'blob', `${folder}${name}`], argument, cwd);
  const texts = names.map((name) => ({
    source: `${withoutTail(argument, '/')}/${name}`,
    bytes: read(name),
  }));
  return present.includes(INVENTORY) ? { texts, inventory: read(INVENTORY).toString() } : { texts };
}

function git(argv: readonly string[], argument: string, cwd: string, refuse = refusal): Buffer {
  try {
    return execFileSync('git', argv, { cwd, maxBuffer: MAX_MANIFEST_BYTES, stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if (errorCode(error) === 'ENOENT') throw refusal('no-manifest', argument, 'cannot be read: git is not installed');
    const remedy =
      refuse === missing
        ? 'is the path right? It starts at the root of the repository, or here when it begins with ./'
        : 'is the commit here (git fetch; a checkout in CI may be shallow), and the path right?';
    throw refuse('no-manifest', argument, `cannot be read: ${saidBy(error)}`, remedy);
  }
}

/** The first line that git has said. */
function saidBy(error: unknown): string {
  const stderr = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr) : '';
  return stderr.split('\n')[0]?.replace(/^fatal: /, '') ?? '';
}
