import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { printable } from '../../findings/printable';
import { INVENTORY } from '../../output/inventory';
import { MARKER, markedFiles } from '../../output/writer-marker';
import { errorCode } from '../../base/error-code';
import { fileReason } from '../../values/load/file-reason';
import { nodeLoadIo } from '../../values/load/io';
import type { Io } from '../io';
import { isManifestFile, type ManifestTexts, MAX_MANIFEST_BYTES, noManifests } from './manifest-text';
import { readGit } from './read-git';
import { ManifestsRefused, missing, refusal } from './problem';

/**
 * Reads manifests from where an argument says: `-` for standard input, `git:REF:PATH`, a file, or a folder, whose manifests are
 * those that `kubectl apply -f` reads.
 *
 * @throws ManifestsRefused when there is nothing to read
 */
export async function readManifestTexts(argument: string, io: Io): Promise<ManifestTexts> {
  if (argument === '-') {
    const bytes = await io.readStdin(MAX_MANIFEST_BYTES + 1);
    if (bytes.length > MAX_MANIFEST_BYTES) throw refusal('no-manifest', '<stdin>', 'is larger than 64 MiB');
    return { texts: [{ source: '<stdin>', bytes }] };
  }
  if (argument.startsWith('git:')) return readGit(argument, io.cwd);
  const path = resolve(io.cwd, argument);
  try {
    if (!statSync(path).isDirectory()) {
      return { texts: [{ source: argument, bytes: readBounded(path, argument) }] };
    }
    return readFolder(path, argument);
  } catch (error) {
    if (error instanceof ManifestsRefused) throw error;
    const remedy = remedyFor(argument);
    const refuse = errorCode(error) === 'ENOENT' && remedy === undefined ? missing : refusal;
    throw refuse('file-unreadable', argument, `cannot be read: ${fileReason(error, 'there is no such file or folder')}`, remedy);
  }
}

function readFolder(path: string, argument: string): ManifestTexts {
  const present = readdirSync(path, { withFileTypes: true });
  const names = present.filter((entry) => !entry.isDirectory() && isManifestFile(entry.name)).map(({ name }) => name);
  const lost = (markedFiles(path) ?? []).filter((name) => !present.some((entry) => entry.name === name));
  if (lost.length > 0) {
    const message = `lacks ${lost.map(printable).join(', ')}, which its ${MARKER} names`;
    throw refusal('cut-off', argument, message, 'bring back the whole folder, or synthesize it again');
  }
  if (names.length === 0) throw noManifests(argument);
  const texts = names.sort().map((name) => {
    const source = join(argument, name);
    return { source, bytes: readBounded(join(path, name), source) };
  });
  if (!present.some(({ name }) => name === INVENTORY)) return { texts };
  return { texts, inventory: readFileSync(join(path, INVENTORY), 'utf8') };
}

function readBounded(path: string, source: string): Uint8Array {
  // devices and pipes have no size, and may have no end
  const bytes = nodeLoadIo('/').readFile(path, MAX_MANIFEST_BYTES + 1);
  if (bytes.length > MAX_MANIFEST_BYTES) throw refusal('no-manifest', source, 'is larger than 64 MiB');
  return bytes;
}

function remedyFor(argument: string): string | undefined {
  return /^[a-z]+:\/\//i.test(argument) ? 'only files can be read: download it first' : undefined;
}
