/**
 * Makes the table of what each release of Authentik lets a blueprint say, from the releases' own API schemas:
 *
 *     node scripts/facts/authentik-models.mjs 2025.8.6 2025.10.4 2025.12.6 2026.2.0 2026.5.6 2026.8.3
 *
 * Run by hand when a release comes out; the table is committed, and no build needs the network. A blueprint is applied through
 * the serializers of the API, so what a request may hold (`ApplicationRequest` for `authentik_core.application`) is what an
 * entry may hold, beside the few attributes of BLUEPRINT_ONLY.
 */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { BLUEPRINT_ONLY, META_MODELS, SECRETS } from './authentik-blueprint-only.mjs';

const TABLE = fileURLToPath(new URL('../../lib/authentik/blueprint/table/models.json', import.meta.url));

const versions = process.argv.slice(2);
const schemas = new Map();
for (const version of versions) schemas.set(releaseOf(version), await schemaOf(version));
await writeFile(TABLE, print(tableOf(schemas)));
console.log(`${Object.keys(tableOf(schemas)).length} models of ${versions.join(', ')}`);

/** `2026.8.3` is a patch level of the release `2026.8`. */
function releaseOf(version) {
  return version.split('.').slice(0, 2).join('.');
}

/** The schema inside the npm package of a version. */
async function schemaOf(version) {
  const folder = await mkdtemp(join(tmpdir(), 'authentik-api-'));
  try {
    execFileSync('npm', ['pack', '--silent', `@goauthentik/api@${version}`], { cwd: folder });
    execFileSync('tar', ['xzf', `goauthentik-api-${version}.tgz`, 'package/schema.yml'], { cwd: folder });
    const schema = parse(await readFile(join(folder, 'package/schema.yml'), 'utf8'));
    if (schema.info.version !== version) throw new Error(`${version} holds ${schema.info.version}`);
    return schema.components.schemas;
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Each model, with what every release says of it brought together. */
function tableOf(schemas) {
  const releases = [...schemas.keys()];
  const models = new Set([...schemas.values()].flatMap((schema) => schema.ModelEnum.enum));
  const table = Object.fromEntries(
    [...models].map((model) => {
      const having = releases.filter((release) => schemas.get(release).ModelEnum.enum.includes(model));
      const byRelease = new Map(
        having.map((release) => [release, attributesOf(model, schemas.get(release))]),
      );
      const known = having.some((release) => byRelease.get(release) !== undefined);
      const attributes = { ...merged(byRelease, model), ...BLUEPRINT_ONLY[model] };
      return [model, { ...range(having, releases, model), ...(known ? { attributes } : {}) }];
    }),
  );
  return Object.fromEntries(
    Object.entries({ ...table, ...META_MODELS }).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
}

/** The attributes that a release takes for a model; nothing when it has no request for it. */
function attributesOf(model, schema) {
  const [, name] = model.split('.');
  const component = Object.keys(schema).find(
    (key) => key.endsWith('Request') && !key.startsWith('Patched') && key.slice(0, -7).toLowerCase() === name,
  );
  if (component === undefined) return undefined;
  const { properties, required = [] } = schema[component];
  return Object.fromEntries(
    Object.entries(properties).map(([attribute, property]) => [
      attribute,
      { ...describe(property, schema), ...(required.includes(attribute) ? { required: true } : {}) },
    ]),
  );
}

/** One attribute over all releases: as the newest has it, and from when to when. */
function merged(byRelease, model) {
  const releases = [...byRelease.keys()];
  const names = new Set([...byRelease.values()].flatMap((attributes) => Object.keys(attributes ?? {})));
  return Object.fromEntries(
    [...names].sort().map((name) => {
      const having = releases.filter((release) => byRelease.get(release)?.[name] !== undefined);
      const all = having.map((release) => byRelease.get(release)[name]);
      const types = new Set(all.map(({ type, items }) => `${type} ${items?.type}`));
      if (types.size > 1) throw new Error(`${model}.${name} is of several types: ${[...types].join(', ')}`);
      const last = all.at(-1);
      const same = Object.fromEntries(
        Object.entries(last).filter(([key]) => !['required', 'choices', 'secret'].includes(key)),
      );
      const { [`${model}.${name}`]: secret = last.secret } = SECRETS;
      return [
        name,
        {
          ...same,
          ...(secret ? { secret } : {}),
          ...(all.every(({ required }) => required) ? { required: true } : {}),
          ...choicesOf(
            having,
            all,
            last.items === undefined ? (one) => one.choices : (one) => one.items.choices,
          ),
          ...range(having, releases, `${model}.${name}`),
        },
      ];
    }),
  );
}

/** What a choice may be in any release, and from when to when those that not all releases know. */
function choicesOf(releases, all, choices) {
  if (choices(all.at(-1)) === undefined) return {};
  const every = [...new Set(all.flatMap((one) => choices(one)))];
  const limited = every.map((choice) => [
    choice,
    range(
      releases.filter((_, index) => choices(all[index]).includes(choice)),
      releases,
      choice,
    ),
  ]);
  const pick = (which) => limited.flatMap(([choice, one]) => (one[which] ? [[choice, one[which]]] : []));
  const [since, until] = [pick('since'), pick('until')];
  return {
    choices: every,
    ...(since.length > 0 ? { choicesSince: Object.fromEntries(since) } : {}),
    ...(until.length > 0 ? { choicesUntil: Object.fromEntries(until) } : {}),
  };
}

/**
 * From when to when something is known, as far as not all releases know it. A gap is what the last patch level of a release
 * dropped, and the first one of the next release still had.
 */
function range(having, releases, what) {
  const [first, last] = [releases.indexOf(having[0]), releases.indexOf(having.at(-1))];
  if (last - first + 1 !== having.length) console.warn(`${what} is known with a gap: ${having.join(', ')}`);
  return {
    ...(first > 0 ? { since: having[0] } : {}),
    ...(last < releases.length - 1 ? { until: having.at(-1) } : {}),
  };
}

/** What a property of a request may hold. */
function describe(property, schema) {
  const resolved = resolve(property, schema);
  const limits = {
    ...(property.writeOnly ? { secret: true } : {}),
    ...(property.nullable || resolved.nullable ? { nullable: true } : {}),
    // The smallest and the largest integer of the database are not worth a word.
    ...(Math.abs(property.minimum ?? -(2 ** 31)) === 2 ** 31 ? {} : { minimum: property.minimum }),
    ...(property.maximum === undefined || property.maximum === 2 ** 31 - 1
      ? {}
      : { maximum: property.maximum }),
    ...(property.maxLength === undefined ? {} : { maxLength: property.maxLength }),
    ...(property.pattern === undefined ? {} : { pattern: property.pattern }),
    ...(resolved.type === 'string' && resolved.minLength === undefined && !resolved.enum
      ? { blank: true }
      : {}),
  };
  if (resolved.enum !== undefined) return { type: 'choice', choices: resolved.enum, ...limits };
  if (resolved.type === 'array') return { type: 'list', items: items(resolved.items, schema), ...limits };
  if (resolved.format === 'uuid')
    return { type: 'reference', ...(limits.nullable ? { nullable: true } : {}) };
  const type = { string: 'text', integer: 'integer', number: 'number', boolean: 'boolean', object: 'map' };
  return { type: type[resolved.type] ?? 'any', ...limits };
}

function items(property, schema) {
  const { type, choices } = describe(property, schema);
  return { type, ...(choices === undefined ? {} : { choices }) };
}

/** A property without its references; one of several enumerations is all of them. */
function resolve(property, schema) {
  if (property.$ref !== undefined) return resolve(schema[property.$ref.split('/').at(-1)], schema);
  if (property.allOf?.length === 1) return resolve(property.allOf[0], schema);
  if (property.oneOf === undefined) return property;
  const parts = property.oneOf.map((part) => resolve(part, schema));
  return parts.every((part) => part.enum !== undefined)
    ? { enum: parts.flatMap((part) => part.enum).filter((one) => one !== null) }
    : {};
}

/** One attribute a line, so that what a release changes is one line of a diff. */
function print(models) {
  const entries = Object.entries(models).map(([model, { attributes, ...rest }]) => {
    const lines = Object.entries(attributes ?? {}).map(
      ([name, one]) => `        ${JSON.stringify(name)}: ${JSON.stringify(one)}`,
    );
    const head = Object.entries(rest).map(
      ([key, value]) => `      ${JSON.stringify(key)}: ${JSON.stringify(value)}`,
    );
    const body = attributes === undefined ? [] : [`      "attributes": {\n${lines.join(',\n')}\n      }`];
    return `    ${JSON.stringify(model)}: {\n${[...head, ...body].join(',\n')}\n    }`;
  });
  const releases = Object.fromEntries(versions.map((version) => [releaseOf(version), version]));
  return [
    '{',
    '  "source": "schema.yml of the npm package @goauthentik/api, by scripts/facts/authentik-models.mjs",',
    `  "releases": ${JSON.stringify(releases)},`,
    `  "models": {\n${entries.join(',\n')}\n  }`,
    '}',
    '',
  ].join('\n');
}
