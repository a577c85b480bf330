import { describeModel } from '../describe-model';
import { type BlueprintData, BlueprintTag } from '../tag';

/** Attributes without the secrets that stood among them. */
export interface HiddenSecrets {
  readonly values: Readonly<Record<string, BlueprintData>>;
  /** Names of the attributes that held one. */
  readonly names: readonly string[];
}

/** Puts a variable in the place of each secret that stands in the open. */
export function hideSecrets(model: string, given: Readonly<Record<string, BlueprintData>>): HiddenSecrets {
  const attributes = describeModel(model)?.attributes ?? {};
  const names: string[] = [];
  const values = Object.entries(given).map(([name, value]) => {
    const { type, secret } = attributes[name] ?? {};
    const isSecret = type === 'secret' || type === 'secret-map' || secret === true;
    if (!isSecret || value instanceof BlueprintTag || value === '' || value === null)
      return [name, value] as const;
    names.push(name);
    const variable = `${model.split('.')[1] ?? ''}_${name}`.toUpperCase().replace(/[^A-Z0-9]+/g, '_');
    return [name, BlueprintTag.env(variable)] as const;
  });
  return { values: Object.fromEntries(values), names };
}
