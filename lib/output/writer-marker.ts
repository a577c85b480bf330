import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { errorCode } from '../base/error-code';

/** Name of the file that says a folder is ours to replace. Not `*.yaml`, so that nobody takes it for a manifest. */
export const MARKER = '.cdk8s-pixee';

/** Files that desktops drop into any folder they show. */
const LITTER = new Set(['.DS_Store', 'Thumbs.db', 'desktop.ini']);

const HEADING = [
  'cdk8s-pixee writes this folder and replaces it as a whole: change the values, not these files.',
  'It holds these files and no others:',
];

/** The marker's text for a folder with these files. It says nothing of versions or times, so it changes rarely. */
export function markerText(names: readonly string[]): string {
  return [...HEADING, ...[...names].sort(), ''].join('\n');
}

/** The files that the marker of a folder lists; undefined when there is no marker. */
export function markedFiles(folder: string): readonly string[] | undefined {
  try {
    const lines = readFileSync(join(folder, MARKER), 'utf8').split('\n');
    return lines.slice(HEADING.length).filter((line) => line !== '');
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return undefined;
    throw error;
  }
}

/** Whether a file in one of our folders may go without asking. */
export function isOurs(name: string, marked: readonly string[]): boolean {
  return name === MARKER || LITTER.has(name) || marked.includes(name);
}
