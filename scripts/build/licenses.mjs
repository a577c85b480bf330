/** Collects the licence texts of the packages whose code is in a bundle: their licences ask for it. */
import { readdir, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const LICENSE_FILE = /^(licen[cs]e|copying|notice)(\.|$)/i;

/** The text to ship, made from the files that esbuild has read, relative to `root`. */
export async function thirdPartyLicenses(root, inputs) {
  const folders = packageFolders(inputs);
  const sections = new Map();
  for (const folder of folders) {
    const { name, version, license } = JSON.parse(await readFile(join(root, folder, 'package.json'), 'utf8'));
    sections.set(
      `${name} ${version}`,
      `${name} ${version} (${license})\n\n${await licenseText(join(root, folder))}`,
    );
  }
  const sorted = [...sections].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, section]) => section);
  return ['The files beside this one contain code of these packages.', ...sorted].join(
    `\n\n${'='.repeat(80)}\n\n`,
  );
}

/** The folders of the packages whose code is among these files. */
export function packageFolders(inputs) {
  const code = inputs.filter((path) => path.includes('node_modules/') && !path.endsWith('.json'));
  return new Set(code.map((path) => packageFolder(path)));
}

/** `node_modules/a/node_modules/@b/c/lib/d.js` belongs to `node_modules/a/node_modules/@b/c`. */
function packageFolder(path) {
  const start = path.lastIndexOf('node_modules/') + 'node_modules/'.length;
  const parts = path.slice(start).split('/');
  return path.slice(0, start) + parts.slice(0, parts[0].startsWith('@') ? 2 : 1).join('/');
}

async function licenseText(folder) {
  const names = (await readdir(folder)).filter((name) => LICENSE_FILE.test(name)).sort();
  // A package in a bundle of its own package may leave its text to the outer one.
  if (names.length === 0) {
    const outer = dirname(dirname(folder));
    if (!outer.includes('node_modules')) throw new Error(`no licence text in ${folder}`);
    return licenseText(outer);
  }
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts.map((text) => text.trimEnd()).join('\n\n');
}
