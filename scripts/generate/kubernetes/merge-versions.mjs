/**
 * Adds to the definitions of Kubernetes 1.28 what later releases have, so that one schema serves all: a field that is not
 * in every release carries `since` or `until`, as minor versions (`until` is the first release that lacks it again).
 */
import { RETYPED_FIELDS } from './overlay.mjs';

/** Returns the definitions of all releases together; `versions` is what `versions.json` holds. */
export function mergeVersions(definitions, { definitions: later }) {
  const merged = { ...definitions };
  for (const [name, entry] of Object.entries(later)) {
    const base = definitions[name];
    merged[name] = base === undefined ? newType(entry) : changedType(base, entry, name);
  }
  for (const [place, type] of Object.entries(RETYPED_FIELDS)) retype(merged, place, type);
  return merged;
}

/** The newest release that is known, as a minor version. */
export function newestRelease({ sources }) {
  return Math.max(...Object.keys(sources).map((release) => Number(release.split('.')[1])));
}

function newType({ fields, required }) {
  const properties = Object.fromEntries(
    Object.entries(fields).map(([field, { schema, since }]) => [field, dated(schema, { since })]),
  );
  const schema = { type: 'object', additionalProperties: false, properties };
  return required.length === 0 ? schema : { ...schema, required };
}

function changedType(base, { fields }, name) {
  const properties = { ...base.properties };
  const loosened = [];
  for (const [field, { schema, since, until, optional }] of Object.entries(fields)) {
    const known = properties[field] ?? schema;
    if (known === undefined) throw new Error(`${name} has no field ${field} in any release`);
    properties[field] = dated(known, { since, until });
    // what a later description calls optional, the servers before it filled in as well
    if (optional !== undefined) loosened.push(field);
  }
  const { required = [], ...rest } = base;
  const left = required.filter((field) => !loosened.includes(field));
  return {
    ...rest,
    properties: Object.fromEntries(Object.entries(properties).sort(byKey)),
    ...(left.length === 0 ? {} : { required: left }),
  };
}

function byKey([a], [b]) {
  const first = (name) => ['apiVersion', 'kind'].indexOf(name);
  if (first(a) !== first(b) && (first(a) >= 0 || first(b) >= 0))
    return first(a) < 0 ? 1 : first(b) < 0 ? -1 : first(a) - first(b);
  return a < b ? -1 : 1;
}

/** The schema of a field that is not in every release; its text says so, for editors. */
function dated(schema, { since, until }) {
  const bounds = { ...(since === undefined ? {} : { since }), ...(until === undefined ? {} : { until }) };
  const notes = [
    ...(schema.description === undefined ? [] : [schema.description]),
    ...(since === undefined ? [] : [`Since Kubernetes 1.${since}.`]),
    ...(until === undefined ? [] : [`Not since Kubernetes 1.${until}.`]),
  ];
  return { ...schema, ...bounds, ...(notes.length === 0 ? {} : { description: notes.join(' ') }) };
}

function retype(merged, place, type) {
  const [name, field] = place.split('.');
  const { properties } = merged[name];
  const { description } = properties[field];
  merged[name] = {
    ...merged[name],
    properties: { ...properties, [field]: { $ref: `#/definitions/${type}`, description } },
  };
}
