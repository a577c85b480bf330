import { blueprintModels } from '../../generated/blueprint-models';
import type { AttributeDescription, KnownReleases, ModelDescription } from './model-description';
import { modelTable } from './table/model-table';

/** Everything that is known of a model: what the releases' schemas say of it, and what its interface adds. */
export interface KnownModel extends KnownReleases {
  /** The attributes by which Authentik finds the object again. @default - it has no interface that says so */
  readonly identifiedBy?: readonly string[];
  /** What an entry may say. @default - not known */
  readonly attributes?: Readonly<Record<string, AttributeDescription>>;
}

/** The names of all models that some release knows. */
export const MODEL_NAMES: readonly string[] = Object.keys(modelTable);

const described = new Map<string, KnownModel | undefined>();

/** What is known of a model; nothing when no release has it. */
export function describeModel(name: string): KnownModel | undefined {
  if (!described.has(name)) described.set(name, bringTogether(name));
  return described.get(name);
}

/**
 * Releases, choices and limits are those of the schemas. What an attribute is, the interface knows better: that a text is a secret,
 * what a reference leads to, what a map has in it, and what is needed although the API does without.
 */
function bringTogether(name: string): KnownModel | undefined {
  const tabled = Object.hasOwn(modelTable, name) ? modelTable[name] : undefined;
  if (tabled === undefined) return undefined;
  const typed: ModelDescription | undefined = Object.hasOwn(blueprintModels, name)
    ? blueprintModels[name as keyof typeof blueprintModels]
    : undefined;
  if (tabled.attributes === undefined || typed === undefined) return tabled;
  const { attributes: all, ...releases } = tabled;
  const attributes = Object.entries(all).map(([attribute, schema]) => {
    const { type, required, references, items, fields } = typed.attributes[attribute] ?? schema;
    const isRequired = required ?? schema.required;
    return [
      attribute,
      { ...schema, type, required: isRequired, references, items: items ?? schema.items, fields },
    ] as const;
  });
  return { ...releases, identifiedBy: typed.identifiedBy, attributes: Object.fromEntries(attributes) };
}
