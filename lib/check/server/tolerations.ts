import type { Toleration } from '../../generated/kubernetes';
import { labelValueProblem, qualifiedNameProblem } from '../syntax/qualified-name';
import { mirror } from './mirror';

/** Tolerations. */
export const tolerations = [
  mirror<Toleration>(
    'Toleration',
    ['ValidateTolerations', 'validateTaintEffect'],
    ({ key = '', operator = 'Equal', value = '', effect, tolerationSeconds }, field) => {
      if (key !== '') field.at('key').reportIf(qualifiedNameProblem(key));
      if (key === '' && operator !== 'Exists')
        field.at('operator').report('must be Exists when there is no key: that tolerates every taint');
      if (tolerationSeconds !== undefined && effect !== 'NoExecute')
        field.at('effect').report('must be NoExecute when there are tolerationSeconds');
      switch (operator) {
        case '':
        case 'Equal':
          // the server puts the value's faults down to the operator
          field.at('operator').reportIf(labelValueProblem(value));
          break;
        case 'Exists':
          if (value !== '')
            field
              .at('operator')
              .report(`is Exists, with which no value is allowed; got the value ${JSON.stringify(value)}`);
          break;
        case 'Gt':
        case 'Lt':
          if (!/^(?:0|-?[1-9]\d{0,18})$/.test(value))
            field.at('value').report(`is ${JSON.stringify(value)}, must be a whole number for ${operator}`);
      }
    },
  ),
];
