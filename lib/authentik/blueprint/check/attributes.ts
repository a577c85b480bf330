import { isPlainObject } from '../../../base/plain-object';
import { suggest } from '../../../findings/suggest';
import { blueprintModels } from '../../../generated/blueprint-models';
import type { AuthentikVersion } from '../../version';
import type { BlueprintEntry } from '../entry';
import type { AttributeDescription, ModelDescription } from '../model-description';
import { type BlueprintProblem, shown } from '../problem';
import { BlueprintSecret, BlueprintTag } from '../tag';
import { keyOfTarget, lookupOf } from '../visit';
import { choicesOf, releaseProblem } from './releases';

type Fields = Readonly<Record<string, AttributeDescription>>;

/** Whether all attributes of an entry are ones that this release of Authentik knows, and of the right type. */
export function* checkAttributes(
  entry: BlueprintEntry,
  version: AuthentikVersion,
): Iterable<BlueprintProblem> {
  const model: ModelDescription | undefined = Object.hasOwn(blueprintModels, entry.model)
    ? blueprintModels[entry.model]
    : undefined;
  if (model === undefined) {
    const meant = suggest(entry.model, Object.keys(blueprintModels));
    yield {
      place: String(entry),
      message: 'is of a model that is not known',
      ...(meant === undefined ? {} : { remedy: `did you mean ${meant}?` }),
    };
    return;
  }
  yield* checkFields(entry.known, model.attributes, String(entry), version);
  const { state } = entry.options;
  if (!entry.exists && state !== 'absent') yield* checkRequired(entry.known, model.attributes, String(entry));
  if (Object.keys(entry.identifiers).length === 0 && model.identifiedBy.length > 0) {
    yield {
      place: String(entry),
      message: 'has nothing to be found again by',
      remedy: `give ${model.identifiedBy.join(' and ')}`,
    };
  }
}

function* checkFields(
  given: Readonly<Record<string, unknown>>,
  fields: Fields,
  place: string,
  version: AuthentikVersion,
): Iterable<BlueprintProblem> {
  for (const [name, value] of Object.entries(given)) {
    const description = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (description === undefined) {
      const meant = suggest(name, Object.keys(fields));
      yield {
        place: `${place}: ${name}`,
        message: 'is not known, and Authentik would pass over it',
        remedy: meant === undefined ? 'remove it' : `did you mean ${meant}?`,
      };
      continue;
    }
    const message = releaseProblem(description, version);
    if (message !== undefined) yield { place: `${place}: ${name}`, message };
    yield* checkValue(value, description, `${place}: ${name}`, version);
  }
}

function* checkRequired(
  given: Readonly<Record<string, unknown>>,
  fields: Fields,
  place: string,
): Iterable<BlueprintProblem> {
  for (const [name, { required }] of Object.entries(fields)) {
    if (required === true && given[name] === undefined)
      yield { place: `${place}: ${name}`, message: 'is missing' };
  }
}

function* checkValue(
  value: unknown,
  description: AttributeDescription,
  place: string,
  version: AuthentikVersion,
): Iterable<BlueprintProblem> {
  const { type, required, items, fields = {} } = description;
  if (type === 'secret' || type === 'secret-map') {
    if (value instanceof (type === 'secret' ? BlueprintSecret : BlueprintTag)) return;
    yield {
      place,
      message: 'is a secret, which must not stand in a blueprint',
      remedy: 'use BlueprintTag.env or BlueprintTag.file',
    };
  } else if (value instanceof BlueprintTag) {
    yield* checkTarget(value, description, place);
  } else if (type === 'list') {
    if (!Array.isArray(value)) yield expected(place, 'a list', value);
    else {
      for (const [index, item] of value.entries()) {
        yield* checkValue(
          item,
          { ...ANY_TEXT, ...items, references: description.references },
          `${place}[${index}]`,
          version,
        );
      }
    }
  } else if (type === 'object') {
    if (!isPlainObject(value)) yield expected(place, 'a map', value);
    else {
      yield* checkFields(value, fields, place, version);
      yield* checkRequired(value, fields, place);
    }
  } else if (type === 'choice') {
    const known = choicesOf(description, version);
    if (!known.some((choice) => choice === value)) yield expected(place, `one of ${known.join(', ')}`, value);
  } else if (!IS[type](value)) yield expected(place, WANTED[type], value);
  else if (required === true && value === '') yield { place, message: 'must not be empty' };
}

/** What lists are of that do not say it. */
const ANY_TEXT: AttributeDescription = { type: 'text' };

const WANTED = {
  text: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  reference: 'a reference, by BlueprintTag.keyOf or BlueprintTag.find',
  map: 'a map',
  number: 'a number',
} as const;

const IS: Readonly<Record<keyof typeof WANTED, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  reference: () => false,
  map: isPlainObject,
  number: Number.isFinite,
};

function expected(place: string, what: string, value: unknown): BlueprintProblem {
  return { place, message: `must be ${what}, got ${shown(value)}` };
}

/** Whether a reference leads to a model that may stand there. */
function* checkTarget(
  tag: BlueprintTag,
  { references, type }: AttributeDescription,
  place: string,
): Iterable<BlueprintProblem> {
  const target = keyOfTarget(tag);
  const model = typeof target === 'object' ? target.model : lookupOf(tag)?.model;
  if (type !== 'reference' || references === undefined || model === undefined || references.includes(model))
    return;
  yield { place, message: `leads to ${model}, but must lead to ${references.join(' or ')}` };
}
