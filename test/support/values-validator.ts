import Ajv, { type ValidateFunction } from 'ajv';
import { valuesShape } from '../../lib/generated/values-shape';

/** Keywords of the published schema that only people and editors read. */
export const EXTRA_KEYWORDS = [
  'secret',
  'sensitive',
  'alone',
  'deprecationMessage',
  'x-default',
  'markdownDescription',
  'markdownEnumDescriptions',
  'patternErrorMessage',
];

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, inlineRefs: false });
ajv.addVocabulary(EXTRA_KEYWORDS);

/** A second judge of values: what ajv makes of the shape that the library walks. */
export const validateValues: ValidateFunction = ajv.compile({
  ...valuesShape,
  definitions: { ...valuesShape.definitions },
});
