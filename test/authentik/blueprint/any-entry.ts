import fc from 'fast-check';
import { choicesOf, releaseProblem } from '../../../lib/authentik/blueprint/check/releases';
import { BlueprintEntry, type BlueprintModel } from '../../../lib/authentik/blueprint/entry';
import type { AttributeDescription } from '../../../lib/authentik/blueprint/model-description';
import { type BlueprintData, BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import type { AuthentikVersion } from '../../../lib/authentik/version';
import { blueprintModels } from '../../../lib/generated/blueprint-models';
import { describeModel } from '../../../lib/authentik/blueprint/describe-model';

const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.constantFrom('yes', 'no', '1:30', '0o7', 'a: b', '- x', '# y', 'two\nlines\n', '  indented\nlines'),
);
const scalar = fc.oneof(text, fc.integer({ min: -9, max: 99_999 }), fc.boolean());

/** Any value that an attribute can have: plain, or by a tag. */
function anyValue(description: AttributeDescription, version: AuthentikVersion): fc.Arbitrary<BlueprintData> {
  const secret = description.secret === true && description.type === 'text';
  const plain = plainValue(secret ? { ...description, type: 'secret' } : description, version);
  const { type } = description;
  if (secret || type === 'secret' || type === 'secret-map' || type === 'reference') return plain;
  return fc.oneof({ weight: 5, arbitrary: plain }, fc.constant(BlueprintTag.context('anything')));
}

function plainValue(
  description: AttributeDescription,
  version: AuthentikVersion,
): fc.Arbitrary<BlueprintData> {
  const { type, required, fields = {}, blank, pattern, maxLength } = description;
  switch (type) {
    case 'any':
      return scalar;
    case 'text':
      if (pattern !== undefined) return fc.stringMatching(/^[a-z0-9_]{1,8}$/);
      if (maxLength !== undefined && maxLength < 12) return fc.constant('');
      return blank === true || (blank === undefined && required !== true)
        ? text
        : text.filter((value) => value !== '');
    case 'integer':
      return fc.integer({ min: description.minimum ?? 1, max: description.maximum ?? 65_535 });
    case 'boolean':
      return fc.boolean();
    case 'choice':
      return fc.constantFrom(...choicesOf(description, version));
    case 'secret':
      return fc.constantFrom(BlueprintTag.env('A_SECRET'), BlueprintTag.file('/run/secrets/a'));
    case 'number':
      return fc.double({ min: 0, max: 100, noNaN: true });
    case 'secret-map':
    case 'reference':
      return text.map((pk) => BlueprintTag.choose(true, BlueprintTag.context('pk'), pk));
    case 'map':
      return fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), scalar, { maxKeys: 3 });
    case 'list':
      return fc.array(anyValue(itemOf(description), version), { maxLength: 3 });
    case 'object':
      return anyFields(fields, version);
  }
}

function itemOf({ items, references, choices, choicesSince, choicesUntil }: AttributeDescription) {
  return {
    ...items,
    references,
    ...(choices && { choices, choicesSince, choicesUntil }),
  } as AttributeDescription;
}

function anyFields(
  fields: Readonly<Record<string, AttributeDescription>>,
  version: AuthentikVersion,
): fc.Arbitrary<Record<string, BlueprintData>> {
  const known = Object.entries(fields).filter(([, one]) => releaseProblem(one, version) === undefined);
  return fc.record(Object.fromEntries(known.map(([name, one]) => [name, anyValue(one, version)])), {
    requiredKeys: known.flatMap(([name, { required }]) => (required === true ? [name] : [])),
  });
}

/** Any entry with attributes of the right types for a release; the rules of a model may still refuse it. */
export function anyEntry(version: AuthentikVersion): fc.Arbitrary<BlueprintEntry> {
  const models = (Object.keys(blueprintModels) as BlueprintModel[]).filter((model) => {
    const known = describeModel(model);
    return known?.attributes !== undefined && releaseProblem(known, version) === undefined;
  });
  return fc
    .constantFrom(...models)
    .chain((model) =>
      anyFields(describeModel(model)?.attributes ?? {}, version).map(
        (given) => new BlueprintEntry(model, given as never),
      ),
    );
}

/** What a blueprint holds where data with tags was put into it, as `readBlueprint` reads it. */
export function asRead(data: BlueprintData): unknown {
  if (data instanceof BlueprintTag) return { [data.name]: asRead(data.content as BlueprintData) };
  if (Array.isArray(data)) return (data as readonly BlueprintData[]).map(asRead);
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, asRead(value)]));
}
