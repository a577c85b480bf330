/** Writes what the package is made of as a CycloneDX bill of materials (cyclonedx.org, version 1.5), the same for the same input. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { packageFolders } from './licenses.mjs';

/** Words of a licence expression that are no licence. */
const EXPRESSION = /\s|\(/;

/**
 * The text of the bill: packages whose code is in the bundle of the command, those that the library needs, and those that
 * its users bring.
 *
 * @param inputs the files that esbuild has read, relative to `root`
 */
export async function billOfMaterials(root, inputs) {
  const own = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const lock = JSON.parse(await readFile(join(root, 'package-lock.json'), 'utf8'));
  const needed = [...Object.keys(own.dependencies), ...Object.keys(own.peerDependencies)];
  const folders = new Set([...packageFolders(inputs), ...needed.map((name) => `node_modules/${name}`)]);
  const components = await Promise.all(
    [...folders].map(async (folder) => {
      const found = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
      return component(found, lock.packages[folder]?.integrity);
    }),
  );
  const unique = new Map(components.map((one) => [one['bom-ref'], one]));
  const sorted = [...unique.values()].sort((a, b) => (a['bom-ref'] < b['bom-ref'] ? -1 : 1));
  const subject = { ...component(own), type: 'application' };
  const bill = {
    $schema: 'http://cyclonedx.org/schema/bom-1.5.schema.json',
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    serialNumber: `urn:uuid:${uuidOf(JSON.stringify([subject, sorted]))}`,
    version: 1,
    metadata: { component: subject },
    components: sorted,
    dependencies: [{ ref: subject['bom-ref'], dependsOn: sorted.map((one) => one['bom-ref']) }],
  };
  return `${JSON.stringify(bill, null, 2)}\n`;
}

function component({ name, version, license, description }, integrity) {
  if (typeof license !== 'string') throw new Error(`${name} does not name its licence`);
  const [group, short] = name.startsWith('@') ? name.split('/') : [undefined, name];
  const purl = `pkg:npm/${name.replace('@', '%40')}@${version}`;
  return {
    type: 'library',
    'bom-ref': purl,
    ...(group === undefined ? {} : { group }),
    name: short,
    version,
    ...(description === undefined ? {} : { description }),
    licenses: [EXPRESSION.test(license) ? { expression: license } : { license: { id: license } }],
    purl,
    ...(integrity === undefined ? {} : { hashes: hashesOf(integrity) }),
  };
}

/** `sha512-…` in base64, as the lockfile has it, in hexadecimal. */
function hashesOf(integrity) {
  const [algorithm, digest] = integrity.split('-');
  const content = Buffer.from(digest, 'base64').toString('hex');
  return [{ alg: algorithm.toUpperCase().replace('SHA', 'SHA-'), content }];
}

/** A UUID that follows from a text, of version 8 (RFC 9562). */
function uuidOf(text) {
  const hex = createHash('sha256').update(text).digest('hex');
  const parts = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `8${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return parts.join('-');
}
