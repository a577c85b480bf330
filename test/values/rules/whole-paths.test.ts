import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { valuesSchema } from '../../../lib/values/prepare/schema';
import { documentedKeys } from '../../../lib/values/schema/walk';

const FOLDERS = ['rules', 'prepare', 'normalize'].map((name) => join(__dirname, '../../../lib/values', name));

const keys = documentedKeys(valuesSchema());
const roots = new Set(keys.filter(({ path }) => path.length === 1).map(({ path }) => path[0]));
const bare = new Set(keys.map(({ path }) => path.at(-1)).filter((name) => !roots.has(name)));

/** Words that are keys of ours and are meant as something else: fields of what the user writes, keys of Secrets. */
const MEANT_OTHERWISE = /^(?:value|name|password|apiToken|host|akadmin|enabled|webhooks)$/;

/** Texts of messages and remedies that name a value by its last part alone. */
function partial(file: string): readonly string[] {
  const text = readFileSync(file, 'utf8');
  const texts = text.match(/'(?:[^'\\\n]|\\.)*'/g) ?? [];
  return texts.filter((one) =>
    [...one.matchAll(/`(\.?[A-Za-z]\w*)(?:: [\w.-]+)?`/g)].some(
      ([, name = '']) => name.startsWith('.') || (bare.has(name) && !MEANT_OTHERWISE.test(name)),
    ),
  );
}

test.each(
  FOLDERS.flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, name)),
  ),
)('remedies name whole paths: %s', (file) => {
  expect(partial(file)).toEqual([]);
});
