/**
 * Fails on a dependency without a licence that we may use: `npm run licenses`. What only builds and tests is looked at too,
 * because it runs on the machines of everybody who works here.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

/** Licences that ask for no more than to be named, or that concern data and words only. */
const ALLOWED = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'CC-BY-3.0',
  'CC-BY-4.0',
  'CC0-1.0',
  'ISC',
  'MIT',
  'PSF-2.0',
  'Python-2.0',
  'Unlicense',
]);

/** Whether an SPDX expression, without nested brackets, leaves a choice that is allowed. */
export function isAllowed(expression) {
  if (typeof expression !== 'string') return false;
  return expression
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one.trim())));
}

/** The packages of a lockfile whose licence is not allowed, with what they name as one. */
export function refusedPackages(lock) {
  return Object.entries(lock.packages)
    .filter(([folder, { license }]) => folder !== '' && !isAllowed(license))
    .map(([folder, { license }]) => `${folder.replace(/^node_modules\//, '')}: ${license ?? 'names none'}`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const text = await readFile(new URL('../package-lock.json', import.meta.url), 'utf8');
  const lock = JSON.parse(text);
  const refused = refusedPackages(lock);
  for (const line of refused) console.error(line);
  if (refused.length > 0) process.exit(1);
  console.log(`${Object.keys(lock.packages).length - 1} packages, all with an allowed licence`);
}
