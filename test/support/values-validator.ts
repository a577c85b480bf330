import Ajv, { type ValidateFunction } from 'ajv';
import schema from '../../values.schema.json';

const ajv = new Ajv({ allErrors: true, strict: true, allowUnionTypes: true, inlineRefs: false });
ajv.addVocabulary(['secret', 'sensitive', 'deprecationMessage', 'x-default']);
ajv.addVocabulary(['markdownDescription', 'markdownEnumDescriptions', 'patternErrorMessage']);

/** A second judge of values: what ajv makes of the published schema. */
export const validateValues: ValidateFunction = ajv.compile(schema);
