import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, mkdirSync, openSync, realpathSync, writeSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Finding } from '../../findings/finding';
import { printable } from '../../findings/printable';
import { stringifyDocuments } from '../../output/yaml';
import { MARKER } from '../../output/writer-marker';
import { errorCode } from '../../base/error-code';
import { type DescribedSecret, ofOrigin } from './described-secret';
import { secretManifest } from './manifests';

/** As many as AES-256 has; in hexadecimal, because such a text fits everywhere: URLs, shells, configuration files. */
const RANDOM_BYTES = 32;

/** The file must not be written there. */
export class GenerateRefused extends Error {
  public constructor(
    message: string,
    private readonly remedy: string,
  ) {
    super(message);
    this.name = 'GenerateRefused';
  }

  /** The same for a report. */
  public toFinding(): Finding {
    return { rule: 'secrets-file', severity: 'error', message: this.message, remedy: this.remedy };
  }
}

/** The Secrets of which at least one key may hold a random text. */
export function generated(secrets: readonly DescribedSecret[]): readonly DescribedSecret[] {
  return ofOrigin(secrets, 'expected').filter(({ keys }) => keys.some(({ content }) => content === 'random'));
}

/** Text of the file; what only others can give is left out, and named in a comment. */
export function generatedText(secrets: readonly DescribedSecret[], namespace: string): string {
  return generated(secrets)
    .map((secret) => {
      const manifest = secretManifest(secret, namespace, ({ content, text }) =>
        content === 'random' ? randomBytes(RANDOM_BYTES).toString('hex') : text,
      );
      const lacking = secret.keys.filter(({ content }) => content === 'given').map(({ name }) => name);
      const comment = lacking.length === 0 ? '' : `# Fill in below stringData: ${lacking.join(', ')}\n`;
      return `${comment}${stringifyDocuments([manifest])}`;
    })
    .join('---\n');
}

/**
 * Writes a new file that only its owner can read.
 *
 * @param outputs folders that manifests go to
 * @throws GenerateRefused when something is there, or manifests are there
 */
export function writeNewFile(given: string, text: string, cwd: string, outputs: readonly string[]): void {
  const file = resolve(cwd, given);
  const shown = printable(given);
  if (given.trim() === '' || file === dirname(file)) {
    throw new GenerateRefused(
      '--generate needs the name of a file',
      'name one, such as --generate secrets.yaml',
    );
  }
  const target = locate(file);
  if (
    isAmongManifests(
      target,
      outputs.map((folder) => locate(resolve(cwd, folder))),
    )
  ) {
    throw new GenerateRefused(
      `${shown} is in a folder of manifests, which are shared and replaced`,
      'choose a place apart from them',
    );
  }
  try {
    mkdirSync(dirname(target), { recursive: true, mode: 0o700 });
    // Fails when anything is there, a symbolic link that leads nowhere too.
    const descriptor = openSync(target, 'wx', 0o600);
    try {
      writeSync(descriptor, text);
    } finally {
      closeSync(descriptor);
    }
  } catch (error) {
    throw refusal(shown, error);
  }
}

/** The path without symbolic links, as far as its folders exist. */
function locate(path: string): string {
  const folder = dirname(path);
  if (folder === path) return path;
  return join(existsSync(folder) ? realpathSync(folder) : locate(folder), basename(path));
}

function isAmongManifests(file: string, outputs: readonly string[]): boolean {
  if (outputs.some((folder) => isInside(file, folder))) return true;
  for (let folder = dirname(file); ; folder = dirname(folder)) {
    if (existsSync(join(folder, MARKER))) return true;
    if (folder === dirname(folder)) return false;
  }
}

function isInside(file: string, folder: string): boolean {
  const way = relative(folder, file);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`));
}

function refusal(shown: string, error: unknown): unknown {
  const code = errorCode(error);
  if (code === '') return error;
  return code === 'EEXIST'
    ? new GenerateRefused(
        `${shown} exists, and secrets are never overwritten`,
        'choose another file, or remove this one if its Secrets are nowhere in use',
      )
    : new GenerateRefused(`cannot write ${shown}: ${code}`, 'choose another file');
}
