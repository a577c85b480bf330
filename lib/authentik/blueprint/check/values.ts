import { suggest } from '../../../findings/suggest';
import { isPlainObject } from '../../../base/plain-object';
import type { AuthentikVersion } from '../../version';
import type { AttributeDescription } from '../model-description';
import { type EntryProblem, shown } from '../problem';
import { BlueprintSecret, BlueprintTag } from '../tag';
import { keyOfTarget, lookupOf } from '../visit';
import { leadsTo } from './base-models';
import { choicesOf, releaseProblem } from './releases';
import { textProblem } from './texts';

/** Names of what is a secret inside of a map that holds some. */
const SECRET_KEY = /secret|password|passwd|token|private.?key|key.?data|credential/i;

/** What fields stand in. */
export interface FieldsPlace {
  /** The attribute whose fields they are. @default - they are the attributes themselves */
  readonly inside?: string;
  /** Whether what cannot be done without must be there. */
  readonly required: boolean;
}

/** Whether all of some fields are known to a release, and of the right type. */
export function* checkFields(
  given: Readonly<Record<string, unknown>>,
  fields: Readonly<Record<string, AttributeDescription>>,
  version: AuthentikVersion,
  { inside, required }: FieldsPlace,
): Iterable<EntryProblem> {
  const place = (name: string): string => (inside === undefined ? name : `${inside}.${name}`);
  for (const [name, value] of Object.entries(given)) {
    const attribute = place(name);
    const description = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (description === undefined) {
      const meant = suggest(name, Object.keys(fields));
      yield {
        id: 'unknown-attribute',
        attribute,
        message: 'is not known, and Authentik would pass over it',
        remedy: meant === undefined ? 'remove it' : `did you mean ${meant}?`,
      };
      continue;
    }
    const message = releaseProblem(description, version);
    if (message === undefined) yield* checkValue(value, description, attribute, version);
    else yield { id: 'attribute-of-another-release', attribute, message };
  }
  if (!required) return;
  for (const [name, description] of Object.entries(fields)) {
    if (description.required !== true || given[name] !== undefined) continue;
    if (releaseProblem(description, version) !== undefined) continue;
    yield { id: 'missing-attribute', attribute: place(name), message: 'is missing' };
  }
}

/** Whether a value is what an attribute may hold. */
export function* checkValue(
  value: unknown,
  description: AttributeDescription,
  attribute: string,
  version: AuthentikVersion,
): Iterable<EntryProblem> {
  const { type, items, fields = {}, nullable, secret } = description;
  if (value instanceof BlueprintTag) yield* checkTag(value, description, attribute);
  else if (value === null) {
    if (nullable !== true) yield { id: 'wrong-type', attribute, message: 'must not be null' };
  } else if (type === 'secret' || (secret === true && type === 'text')) {
    if (value !== '') yield inTheOpen(attribute);
  } else if (type === 'secret-map' || (secret === true && type === 'map')) {
    if (isPlainObject(value)) yield* checkSecretMap(value, attribute);
    else yield wrongType(attribute, 'a map', value, true);
  } else if (type === 'list') {
    if (!Array.isArray(value)) {
      yield wrongType(attribute, 'a list', value, secret);
      return;
    }
    const { references, choices, choicesSince, choicesUntil } = description;
    const item = { ...ANY, ...items, references, ...(choices && { choices, choicesSince, choicesUntil }) };
    for (const [index, one] of value.entries())
      yield* checkValue(one, item, `${attribute}[${index}]`, version);
  } else if (type === 'object') {
    if (!isPlainObject(value)) yield wrongType(attribute, 'a map', value, true);
    else yield* checkFields(value, fields, version, { inside: attribute, required: true });
  } else if (type === 'choice') {
    const known = choicesOf(description, version);
    if (!known.some((choice) => choice === value || choice === written(value))) {
      yield { ...wrongType(attribute, `one of ${known.join(', ')}`, value), id: 'wrong-choice' };
    }
  } else if (!IS[type](value)) yield wrongType(attribute, WANTED[type], value, type === 'map' || secret);
  else yield* limits(value, description, attribute);
}

/** Choices that are numbers, such as the version of a digest, may be written as such. */
function written(value: unknown): unknown {
  return typeof value === 'number' ? value.toString() : value;
}

/** What lists are of that do not say it. */
const ANY: AttributeDescription = { type: 'any' };

const WANTED = {
  text: 'a text',
  integer: 'a whole number',
  boolean: 'true or false',
  reference: 'a reference, by BlueprintTag.keyOf or BlueprintTag.find',
  map: 'a map',
  number: 'a number',
  any: 'anything',
} as const;

const PRIMARY_KEY = /^\d+$|^[\da-f]{8}-?(?:[\da-f]{4}-?){3}[\da-f]{12}$/i;

const IS: Readonly<Record<keyof typeof WANTED, (value: unknown) => boolean>> = {
  text: (value) => typeof value === 'string',
  integer: Number.isInteger,
  boolean: (value) => typeof value === 'boolean',
  // What Authentik exports names objects by their primary keys.
  reference: (value) => Number.isInteger(value) || (typeof value === 'string' && PRIMARY_KEY.test(value)),
  map: isPlainObject,
  number: Number.isFinite,
  any: () => true,
};

function wrongType(attribute: string, what: string, value: unknown, hidden = false): EntryProblem {
  return { id: 'wrong-type', attribute, message: `must be ${what}, got ${got(value, hidden)}` };
}

/** What was got: of lists and maps, and where what belongs there may hold a secret, only what it is. */
function got(value: unknown, hidden: boolean): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a map';
  return hidden ? `a ${typeof value}` : shown(value);
}

function inTheOpen(attribute: string): EntryProblem {
  return {
    id: 'secret-in-the-open',
    attribute,
    message: 'is a secret, which must not stand in a blueprint',
    remedy: 'use BlueprintTag.env or BlueprintTag.file',
  };
}

/** A secret comes from where secrets are kept, and a reference leads to a model that may stand there. */
function* checkTag(
  tag: BlueprintTag,
  { type, secret, references }: AttributeDescription,
  attribute: string,
): Iterable<EntryProblem> {
  if (type === 'secret' || (secret === true && type === 'text')) {
    const isText = tag.name === '!Format' || tag.name === '!If';
    if (!(tag instanceof BlueprintSecret) && isText && !mentionsSecret(tag)) yield inTheOpen(attribute);
    return;
  }
  const target = keyOfTarget(tag);
  const model = typeof target === 'object' ? target.model : lookupOf(tag)?.model;
  if (type !== 'reference' || references === undefined || model === undefined) return;
  if (references.some((one) => leadsTo(model, one))) return;
  yield {
    id: 'wrong-target',
    attribute,
    message: `leads to ${model}, but must lead to ${references.join(' or ')}`,
  };
}

function mentionsSecret({ content }: BlueprintTag): boolean {
  const parts: readonly unknown[] = Array.isArray(content) ? content : [content];
  return parts.some(
    (part) => part instanceof BlueprintTag && (part.name !== '!Format' || mentionsSecret(part)),
  );
}

function* checkSecretMap(map: object, attribute: string): Iterable<EntryProblem> {
  for (const [key, value] of Object.entries(map) as [string, unknown][]) {
    const place = `${attribute}.${key}`;
    if (typeof value === 'string' && SECRET_KEY.test(key)) yield inTheOpen(place);
    if (Array.isArray(value) || isPlainObject(value)) yield* checkSecretMap(value, place);
  }
}

function* limits(
  value: unknown,
  description: AttributeDescription,
  attribute: string,
): Iterable<EntryProblem> {
  const { minimum = -Infinity, maximum = Infinity } = description;
  if (typeof value === 'string') {
    const message = textProblem(value, description);
    if (message !== undefined) yield { id: 'wrong-text', attribute, message };
  } else if (typeof value === 'number' && (value < minimum || value > maximum)) {
    const range = [`at least ${minimum}`, `at most ${maximum}`].filter((part) => !part.includes('Infinity'));
    yield { id: 'wrong-number', attribute, message: `must be ${range.join(' and ')}, got ${value}` };
  }
}
