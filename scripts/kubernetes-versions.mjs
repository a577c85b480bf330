/**
 * Remakes `scripts/generate/kubernetes/versions.json`: what each release of Kubernetes after 1.28 adds to the types of the
 * objects we emit, and takes from them. Run by hand for a new release: `node scripts/kubernetes-versions.mjs`; needs `go`.
 *
 * Source: the OpenAPI description that Kubernetes publishes with its source, as the Go module `k8s.io/kubernetes`. The
 * packages of npm fall short: cdk8s-plus ends at 1.34, the client for JavaScript leaves 1.35 out, and neither tells the
 * widths of numbers and the keys of lists.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { KINDS, RETYPED_FIELDS } from './generate/kubernetes/overlay.mjs';
import { readRelease } from './generate/kubernetes/openapi.mjs';

/** The releases, by their minor version; the first is the base. */
const RELEASES = [
  '1.28.15',
  '1.29.6',
  '1.30.14',
  '1.31.14',
  '1.32.13',
  '1.33.13',
  '1.34.4',
  '1.35.4',
  '1.36.3',
  '1.37.2',
];

const sources = {};
const definitions = {};
let known;
for (const release of RELEASES) {
  const minor = Number(release.split('.')[1]);
  const module = `k8s.io/kubernetes@v${release}`;
  const { Dir, Sum } = JSON.parse(execFileSync('go', ['mod', 'download', '-json', module], { cwd: '/' }));
  sources[`1.${minor}`] = { module, sum: Sum };
  const openApi = JSON.parse(readFileSync(join(Dir, 'api/openapi-spec/swagger.json'), 'utf8'));
  const types = readRelease(openApi, KINDS);
  if (known !== undefined) compare(known, types, minor);
  known = { ...known, ...types };
}

const path = fileURLToPath(new URL('generate/kubernetes/versions.json', import.meta.url));
const newest = readNumbersAndLists(known);
writeFileSync(path, `${JSON.stringify({ sources, definitions, ...newest }, undefined, 2)}\n`);
execFileSync('npx', ['prettier', '--write', path], { stdio: 'inherit' });

/** Writes down what differs between a release and all before it. */
function compare(before, now, minor) {
  for (const [name, { fields, required }] of Object.entries(now)) {
    const old = before[name];
    if (old === undefined) {
      definitions[name] = { since: minor, fields: mapOf(fields, ({ schema }) => ({ schema })), required };
      continue;
    }
    for (const [field, { schema }] of Object.entries(fields)) {
      const before = old.fields[field];
      if (before === undefined) Object.assign(entry(name, field), { since: minor, schema });
      else if (shapeOf(before.schema) !== shapeOf(schema)) retyped(`${name}.${field}`, schema);
      if (old.required.includes(field) && !required.includes(field)) entry(name, field).optional = minor;
    }
    for (const field of Object.keys(old.fields)) {
      if (fields[field] === undefined && entry(name, field).until === undefined)
        entry(name, field).until = minor;
    }
    // what was there once stays known
    now[name] = { fields: { ...old.fields, ...fields }, required };
  }
}

function entry(name, field) {
  definitions[name] ??= { fields: {} };
  return (definitions[name].fields[field] ??= {});
}

function shapeOf(schema) {
  return JSON.stringify({ ...schema, description: undefined });
}

/** A field whose type changes is a decision of ours. */
function retyped(place, { $ref = '' }) {
  if (RETYPED_FIELDS[place] !== $ref.slice($ref.lastIndexOf('/') + 1))
    throw new Error(`${place} has another type`);
}

/** The widths of integers, and by what the items of lists are told apart. */
function readNumbersAndLists(types) {
  const [int32, listKeys] = [[], {}];
  for (const [name, { fields }] of Object.entries(types)) {
    for (const [field, { format, keys }] of Object.entries(fields)) {
      if (format === 'int32') int32.push(`${name}.${field}`);
      if (keys !== undefined) listKeys[`${name}.${field}`] = keys;
    }
  }
  return { int32: int32.sort(), listKeys: sorted(listKeys) };
}

function mapOf(map, change) {
  return Object.fromEntries(Object.entries(map).map(([key, value]) => [key, change(value)]));
}

function sorted(map) {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
