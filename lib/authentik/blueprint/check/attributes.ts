import { suggest } from '../../../findings/suggest';
import type { AuthentikVersion } from '../../version';
import { describeModel, MODEL_NAMES } from '../describe-model';
import type { BlueprintEntry } from '../entry';
import { type BlueprintProblem, type EntryProblem, problemOf } from '../problem';
import { isBaseModel } from './base-models';
import { releaseProblem } from './releases';
import { checkFields } from './values';

/** Whether all attributes of an entry are ones that this release of Authentik knows, and of the right type. */
export function* checkAttributes(
  entry: BlueprintEntry,
  version: AuthentikVersion,
): Iterable<BlueprintProblem> {
  for (const problem of problemsOf(entry, version)) yield problemOf(entry, problem);
}

function* problemsOf(entry: BlueprintEntry, version: AuthentikVersion): Iterable<EntryProblem> {
  const model = describeModel(entry.model);
  if (model === undefined) {
    yield unknownModel(entry.model);
    return;
  }
  const release = releaseProblem(model, version);
  if (release !== undefined) {
    yield { id: 'model-of-another-release', message: `is of a model that ${release}` };
    return;
  }
  const { identifiedBy = [], attributes } = model;
  const isAbsent = entry.options.state === 'absent';
  if (attributes !== undefined) {
    const required = !entry.exists && !isAbsent;
    yield* checkFields(entry.attributes, attributes, version, { required: false });
    yield* checkFields(plainIdentifiers(entry), attributes, version, { required: false });
    if (required) yield* missing(entry, attributes, version);
  }
  if (Object.keys(entry.identifiers).length === 0 && !entry.isMeta) {
    yield {
      id: 'no-identifiers',
      message: 'has nothing to be found again by',
      ...(identifiedBy.length > 0 ? { remedy: `give ${identifiedBy.join(' and ')}` } : {}),
    };
  }
}

function missing(
  entry: BlueprintEntry,
  attributes: Parameters<typeof checkFields>[1],
  version: AuthentikVersion,
): readonly EntryProblem[] {
  const problems = [...checkFields(entry.known, attributes, version, { required: true })];
  return problems.filter(({ id, attribute = '' }) => id === 'missing-attribute' && !/[.[]/.test(attribute));
}

function unknownModel(name: string): EntryProblem {
  if (isBaseModel(name)) {
    return {
      id: 'unknown-model',
      message: 'is of a model that is only the base of others, and Authentik makes no object of it',
      remedy: 'name the kind of object',
    };
  }
  const meant = suggest(name, MODEL_NAMES);
  return {
    id: 'unknown-model',
    message: 'is of a model that is not known',
    ...(meant === undefined ? {} : { remedy: `did you mean ${meant}?` }),
  };
}

/**
 * What identifies an object is also what it is made with, and so checked like it. Primary keys, look-ups across objects
 * (`user__username`) and read-only fields such as `managed` are fields of the database only, which the query alone sees.
 */
function plainIdentifiers({ identifiers }: BlueprintEntry): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(identifiers).filter(([field]) => !isOfDatabaseOnly(field)));
}

const DATABASE_ONLY = new Set(['pk', 'id', 'uuid', 'managed']);

function isOfDatabaseOnly(field: string): boolean {
  return DATABASE_ONLY.has(field) || field.includes('__') || /_(?:uuid|ptr|id)$/.test(field);
}
