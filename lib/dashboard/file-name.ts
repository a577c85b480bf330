import type { Dashboard } from './dashboard';
import { withoutEnds } from '../base/trim';

/** Leaves room for the name of the release in the name of a ConfigMap, and for `.json` in its key. */
const MAX_LENGTH = 50;

/** The name of a dashboard's file, without `.json`: as given, or made of the title; empty when that has no letter or digit. */
export function fileNameOf({ fileName, title }: Dashboard): string {
  if (fileName !== undefined && fileName !== '') return fileName;
  const name = title
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, MAX_LENGTH);
  return withoutEnds(name, '-');
}

/** Says what is wrong with the name of a file, or nothing. */
export function fileNameProblem(fileName: string): string | undefined {
  const isName = fileName.length <= MAX_LENGTH && /^[a-z0-9]([-a-z0-9]*[a-z0-9])?$/.test(fileName);
  return isName
    ? undefined
    : `must be a file name without its ending: at most ${String(MAX_LENGTH)} lower-case letters, digits and inner dashes`;
}
