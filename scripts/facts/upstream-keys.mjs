/**
 * Writes the keys of the charts that the vendor's chart is made of, so that no real key is called a typo: only paths of keys, as facts.
 *
 *     node scripts/facts/upstream-keys.mjs SECTION CHART VERSION SOURCE VALUES.yaml [VALUES.yaml#KEY …]
 *
 * Each values.yaml is that of a chart; behind `#` stands the key whose map is meant. What a chart has an empty map, a list or a single
 * value for is open: anything may lie below.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const WIDTH = 100;

const [section, chart, version, source, ...files] = process.argv.slice(2);
const keys = {};
for (const file of files) {
  const [name, key] = file.split('#');
  const values = parse(readFileSync(name, 'utf8'), { merge: true });
  merge(keys, key === undefined ? values : values[key]);
}
const constant = section.replaceAll('-', '_').toUpperCase();
const text = `import type { UpstreamChart } from './upstream-chart';

/** Keys of the chart that the section \`${section}\` is handed on to. */
export const ${constant}: UpstreamChart = {
  chart: '${chart}',
  version: '${version}',
  source: '${source}',
  keys: \`
${lines(print(keys)).join('\n')}
\`,
};
`;
writeFileSync(join(ROOT, 'lib/values/upstream', `${section}.ts`), text);

function isMap(value) {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function merge(into, values) {
  for (const [key, value] of Object.entries(values)) {
    if (!isMap(value) || Object.keys(value).length === 0) into[key] ??= {};
    else merge((into[key] ??= {}), value);
  }
}

function print(tree) {
  return Object.keys(tree)
    .sort()
    .map((key) => (Object.keys(tree[key]).length === 0 ? key : `${key}{ ${print(tree[key])} }`))
    .join(' ');
}

function lines(words) {
  const result = [''];
  for (const word of words.split(' ')) {
    const line = result.at(-1);
    if (line.length + word.length + 1 > WIDTH) result.push(word);
    else result[result.length - 1] = line === '' ? word : `${line} ${word}`;
  }
  return result;
}
