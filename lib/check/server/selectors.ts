import type { LabelSelector, LabelSelectorRequirement } from '../../generated/kubernetes';
import { labelValueProblem, qualifiedNameProblem } from '../syntax/qualified-name';
import { mirror } from './mirror';

/** Selectors of labels, wherever they stand. */
export const selectors = [
  mirror<LabelSelector>('LabelSelector', ['ValidateLabelSelector'], ({ matchLabels = {} }, field) => {
    for (const [key, value] of Object.entries(matchLabels)) {
      const at = field.at('matchLabels', key);
      at.reportIf(qualifiedNameProblem(key) ?? labelValueProblem(value ?? ''));
    }
  }),
  mirror<LabelSelectorRequirement>(
    'LabelSelectorRequirement',
    ['ValidateLabelSelectorRequirement'],
    ({ key = '', operator, values = [] }, field) => {
      const wanted = operator === 'In' || operator === 'NotIn';
      if (wanted && values.length === 0) field.at('values').required(`the operator ${operator} needs values`);
      if (!wanted && operator !== undefined && values.length > 0)
        field.at('values').forbidden(`when the operator is ${operator}`);
      if (key === '') field.at('key').required();
      else field.at('key').reportIf(qualifiedNameProblem(key));
      values.forEach((value, index) => {
        field.at('values', index).reportIf(labelValueProblem(value));
      });
    },
  ),
];
