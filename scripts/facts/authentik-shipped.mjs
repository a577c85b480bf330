/**
 * Makes the table of the objects that come with Authentik, from the blueprints of checkouts of its sources:
 *
 *     node scripts/facts/authentik-shipped.mjs 2025.10=DIR 2026.8=DIR
 *
 * each of them a folder with `blueprints/default` and `blueprints/system`. Run by hand; the table is committed. Only what finds
 * an object goes in: its model, and the fields that are texts. Which of the files are not applied by themselves (`example`,
 * `testing`, the label `instantiate`) make nothing, but their names are taken all the same.
 */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';

const TABLE = fileURLToPath(new URL('../../lib/authentik/blueprint/table/shipped.json', import.meta.url));
/** What several blueprints describe belongs to the first of them: the system comes before what is built on it. */
const FOLDERS = ['system', 'default', 'migrations'];

/** Fields that something is looked up by. */
const FIELDS = ['slug', 'name', 'managed', 'scope_name', 'username', 'domain', 'identifier', 'field_key'];

const objects = new Map();
const names = new Set();
for (const argument of process.argv.slice(2)) {
  const [, directory] = argument.split('=');
  for (const folder of FOLDERS) await readFolder(join(directory, 'blueprints', folder));
}
await writeFile(TABLE, print());
console.log(`${objects.size} objects of ${names.size} blueprints`);

async function readFolder(folder) {
  for (const file of (await readdir(folder)).filter((one) => one.endsWith('.yaml')).sort()) {
    const document = parseDocument(await readFile(join(folder, file), 'utf8'), { logLevel: 'silent' });
    const { metadata, entries = [], context = {} } = document.toJS();
    names.add(metadata.name);
    const list = Array.isArray(entries) ? entries : Object.values(entries).flat();
    for (const { model, state, identifiers = {}, attrs = {} } of list) {
      if (model.startsWith('authentik_blueprints.') || state === 'absent') continue;
      const all = { ...attrs, ...identifiers };
      const fields = Object.fromEntries(
        FIELDS.flatMap((field) => {
          // `!Context username` comes out as the name of the key.
          const value = context[all[field]] ?? all[field];
          // The name of a flow is a text for people, which nothing is looked up by.
          const counts = typeof value === 'string' && !(model === 'authentik_flows.flow' && field === 'name');
          return counts ? [[field, value]] : [];
        }),
      );
      if (Object.keys(fields).length === 0) continue;
      const [key] = Object.entries(fields).filter(([field]) => identifiers[field] !== undefined);
      if (!objects.has(`${model} ${key}`))
        objects.set(`${model} ${key}`, { model, blueprint: metadata.name, fields });
    }
  }
}

function print() {
  const lines = [...objects.values()].map((object) => `    ${JSON.stringify(object)}`).sort();
  const releases = process.argv.slice(2).map((argument) => argument.split('=')[0]);
  return [
    '{',
    '  "source": "blueprints/default and blueprints/system of the sources of Authentik, by scripts/facts/authentik-shipped.mjs",',
    `  "releases": ${JSON.stringify(releases)},`,
    `  "blueprints": ${JSON.stringify([...names].sort(), null, 4).replace(/\n\]$/, '\n  ]')},`,
    `  "objects": [\n${lines.join(',\n')}\n  ]`,
    '}',
    '',
  ].join('\n');
}
