import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** Files of a chart by their paths within it. */
export type ChartFiles = ReadonlyMap<string, Buffer>;

/** What tells of a chart and of those within it. */
const WANTED = /^(?:Chart|requirements|values)\.yaml$/;
const MOST_BYTES = 256 * 1024 * 1024;

/** Reads what tells of a chart, in a folder or an archive, and of the charts within it; of what cannot be read nothing. */
export function chartFiles(path: string): ChartFiles {
  if (!statSync(path).isDirectory()) return fromArchive(readFileSync(path));
  const files = new Map<string, Buffer>();
  for (const name of readdirSync(path))
    if (WANTED.test(name)) files.set(name, readFileSync(join(path, name)));
  const charts = join(path, 'charts');
  if (!existsSync(charts)) return files;
  for (const name of readdirSync(charts)) {
    const inside = join(charts, name);
    if (!statSync(inside).isDirectory() && !name.endsWith('.tgz')) continue;
    addBelow(files, basename(name, '.tgz'), chartFiles(inside));
  }
  return files;
}

function addBelow(files: Map<string, Buffer>, name: string, inside: ChartFiles): void {
  for (const [file, content] of inside) files.set(`charts/${name}/${file}`, content);
}

/** An archive has all in one folder, with the name of the chart; charts within it may be archives too. */
function fromArchive(archive: Buffer): ChartFiles {
  const files = new Map<string, Buffer>();
  for (const [path, content] of tarEntries(archive)) {
    const file = path.split('/').slice(1).join('/');
    if (/^charts\/[^/]+\.tgz$/.test(file)) addBelow(files, basename(file, '.tgz'), fromArchive(content));
    else if (WANTED.test(basename(file))) files.set(file, content);
  }
  return files;
}

const BLOCK = 512;

/** The files of a tar archive: headers and contents in blocks, see POSIX pax, "ustar Interchange Format". */
function* tarEntries(archive: Buffer): Generator<readonly [string, Buffer]> {
  let tar: Buffer;
  try {
    tar = gunzipSync(archive, { maxOutputLength: MOST_BYTES });
  } catch {
    return;
  }
  const text = (start: number, length: number): string =>
    tar
      .subarray(start, start + length)
      .toString('utf8')
      .split('\0', 1)
      .join('');
  for (let at = 0; at + BLOCK <= tar.length;) {
    const size = Number.parseInt(text(at + 124, 12).trim() || '0', 8);
    if (Number.isNaN(size)) return;
    const [name, kind, before] = [text(at, 100), text(at + 156, 1), text(at + 345, 155)];
    const start = at + BLOCK;
    if (name !== '' && (kind === '0' || kind === ''))
      yield [before === '' ? name : `${before}/${name}`, tar.subarray(start, start + size)];
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
}
