/**
 * Makes strict JSON Schema definitions of Kubernetes out of the `.jsii` of cdk8s-plus-28, which is 1.28, and of
 * `versions.json`, which is all that came later.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { closeChoices } from './enums.mjs';
import { mergeVersions, newestRelease } from './merge-versions.mjs';
import { DROPPED_FIELDS, KINDS, NESTED_KIND_NAMES, OPTIONAL_FIELDS, REAL_NUMBER_TYPES } from './overlay.mjs';

const require = createRequire(import.meta.url);
const VERSIONS = new URL('versions.json', import.meta.url);
const PREFIX = 'cdk8s-plus-28.k8s.';
const KIND_PROPS = /^Kube.*Props$/;

/**
 * Reads the assembly and returns `{ definitions, kinds, versions }`: definitions by wire name, reached from our kinds only,
 * for every kind key (`apps/v1/Deployment`) the name of its definition, and what is known of the releases beyond types.
 * Throws when the overlay names something that no longer exists, so that an upgrade cannot silently loosen the check.
 */
export function readKubernetesDefinitions() {
  const reader = new AssemblyReader();
  const kinds = {};
  for (const key of KINDS) kinds[key] = reader.addKind(key);
  const { int32, listKeys, ...later } = JSON.parse(readFileSync(VERSIONS, 'utf8'));
  const definitions = closeChoices(mergeVersions(reader.definitions, later));
  return {
    definitions: sortKeys(definitions),
    kinds,
    versions: { int32, listKeys, newest: newestRelease(later) },
  };
}

class AssemblyReader {
  definitions = {};
  #types;
  #kindClasses;
  #origins = new Map();

  constructor() {
    const folder = dirname(require.resolve('cdk8s-plus-28/package.json'));
    this.#types = JSON.parse(readFileSync(join(folder, '.jsii'), 'utf8')).types;
    // group and version of a kind are only in the JavaScript
    this.#kindClasses = new Map();
    for (const [name, exported] of Object.entries(require('cdk8s-plus-28').k8s)) {
      if (exported?.GVK) this.#kindClasses.set(`${exported.GVK.apiVersion}/${exported.GVK.kind}`, name);
    }
  }

  addKind(key) {
    const className = this.#kindClasses.get(key);
    if (className === undefined) throw new Error(`cdk8s-plus-28 has no kind ${key}`);
    const separator = key.lastIndexOf('/');
    const [apiVersion, kind] = [key.slice(0, separator), key.slice(separator + 1)];
    return this.#add(`${className}Props`, kind, {
      apiVersion: { const: apiVersion, description: 'Version of the API of this object.' },
      kind: { const: kind, description: 'Kind of this object.' },
    });
  }

  /** Adds the definition of a jsii type under its wire name, and all it refers to. */
  #add(jsiiName, name, header) {
    const known = this.#origins.get(name);
    if (known === jsiiName) return name;
    if (known !== undefined) throw new Error(`${known} and ${jsiiName} both have the wire name ${name}`);
    this.#origins.set(name, jsiiName);
    const type = this.#type(jsiiName);
    this.definitions[name] = {};
    Object.assign(
      this.definitions[name],
      type.kind === 'class'
        ? this.#scalar(type, name)
        : this.#object(type, name, header ?? (KIND_PROPS.test(jsiiName) ? NESTED_HEADER : {})),
    );
    return name;
  }

  #object(type, name, header) {
    const properties = { ...header };
    const required = Object.keys(header).filter((field) => 'const' in header[field]);
    for (const property of [...(type.properties ?? [])].sort(byWireName)) {
      const field = wireName(property);
      if (field in header || DROPPED_FIELDS[name]?.includes(field)) continue;
      const schema = this.#schemaOf(property.type, `${name}.${field}`);
      properties[field] = withDescription(schema, property.docs);
      if (!property.optional && !OPTIONAL_FIELDS[name]?.includes(field)) required.push(field);
    }
    const schema = { type: 'object', additionalProperties: false, properties };
    if (required.length > 0) schema.required = required;
    return withDescription(schema, type.docs);
  }

  /** `IntOrString` and `Quantity` are classes with one `value` in jsii, and plain scalars on the wire. */
  #scalar(type, name) {
    const value = type.properties?.find((property) => property.name === 'value');
    if (value === undefined) throw new Error(`cannot tell what ${name} is on the wire`);
    const number = name === 'IntOrString' ? 'integer' : 'number';
    return withDescription({ anyOf: [{ type: number }, { type: 'string' }] }, type.docs);
  }

  #schemaOf(type, place) {
    if (type.primitive !== undefined) return primitive(type.primitive, place);
    if (type.collection !== undefined) {
      const items = this.#schemaOf(type.collection.elementtype, place);
      return type.collection.kind === 'array'
        ? { type: 'array', items }
        : { type: 'object', additionalProperties: items };
    }
    if (type.fqn?.startsWith(PREFIX)) {
      const jsiiName = type.fqn.slice(PREFIX.length);
      return { $ref: `#/definitions/${this.#add(jsiiName, this.#referredName(jsiiName))}` };
    }
    throw new Error(`cannot read the type of ${place}: ${JSON.stringify(type)}`);
  }

  #referredName(jsiiName) {
    const schema = this.#type(jsiiName).docs?.custom?.schema ?? jsiiName;
    const name = schema.slice(schema.lastIndexOf('.') + 1);
    if (!KIND_PROPS.test(jsiiName)) return name;
    const nested = NESTED_KIND_NAMES[name];
    if (nested === undefined) throw new Error(`the nested kind ${name} needs a name of its own`);
    return nested;
  }

  #type(jsiiName) {
    const type = this.#types[PREFIX + jsiiName];
    if (type === undefined) throw new Error(`cdk8s-plus-28 has no type ${jsiiName}`);
    if (type.kind === 'enum') throw new Error(`the enum ${jsiiName} names members, not wire values`);
    return type;
  }
}

const NESTED_HEADER = { apiVersion: { type: 'string' }, kind: { type: 'string' } };

function primitive(name, place) {
  switch (name) {
    case 'number':
      return { type: REAL_NUMBER_TYPES.includes(place.split('.')[0]) ? 'number' : 'integer' };
    case 'string':
    case 'boolean':
      return { type: name };
    case 'date':
      return { type: 'string' };
    case 'json':
      return { type: 'object' };
    case 'any':
      return {};
    default:
      throw new Error(`cannot read the primitive ${name} of ${place}`);
  }
}

/** The name in the API: jsii camel-cases it (`clusterIp`), the tag keeps the real one (`…ServiceSpec#clusterIP`). */
function wireName(property) {
  const tag = property.docs?.custom?.schema ?? '';
  return tag.includes('#') ? tag.slice(tag.lastIndexOf('#') + 1) : property.name;
}

function byWireName(a, b) {
  return wireName(a) < wireName(b) ? -1 : 1;
}

/** Keeps the first sentence of the documentation: enough for an editor. */
function withDescription(schema, docs) {
  const sentence = /^.*?[.!?](?=\s|$)/s.exec(docs?.summary ?? '')?.[0] ?? docs?.summary;
  return sentence
    ? { ...schema, description: sentence.replace(/\s+/g, ' ').replaceAll('*/', '*\\/').trim() }
    : schema;
}

function sortKeys(map) {
  return Object.fromEntries(Object.entries(map).sort(([a], [b]) => (a < b ? -1 : 1)));
}
