import { readFileSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

const read = new Map<string, readonly unknown[]>();

/** The objects in a file of manifests: read once for all test files of a worker, so that none of them can change one. */
export function manifestsIn(file: string): readonly unknown[] {
  const known = read.get(file);
  if (known !== undefined) return known;
  const documents = parseAllDocuments(readFileSync(file, 'utf8'));
  const objects = Array.from(documents, (document) => frozen<unknown>(document.toJS()));
  read.set(file, objects);
  return objects;
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null || Object.isFrozen(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
