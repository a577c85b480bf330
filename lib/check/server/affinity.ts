import type {
  NodeSelector,
  NodeSelectorRequirement,
  NodeSelectorTerm,
  PodAffinityTerm,
  PreferredSchedulingTerm,
  WeightedPodAffinityTerm,
} from '../../generated/kubernetes';
import { dnsLabelProblem, dnsSubdomainProblem } from '../syntax/dns-name';
import { labelValueProblem, qualifiedNameProblem } from '../syntax/qualified-name';
import { checkLabelKeys } from './label-keys';
import { mirror } from './mirror';
import { checkRange } from './numbers';

const MAX_WEIGHT = 100;

/** Affinity to nodes and pods. */
export const affinity = [
  mirror<NodeSelector>('NodeSelector', ['ValidateNodeSelector'], ({ nodeSelectorTerms = [] }, field) => {
    if (nodeSelectorTerms.length === 0) field.at('nodeSelectorTerms').required('at least one term is needed');
    nodeSelectorTerms.forEach(({ matchExpressions = [] }, term) => {
      // only what is required: a preference may name a value that no label can have
      matchExpressions.forEach(({ values = [] }, index) => {
        values.forEach((value, position) => {
          field
            .at('nodeSelectorTerms', term, 'matchExpressions', index, 'values', position)
            .reportIf(labelValueProblem(value));
        });
      });
    });
  }),
  mirror<NodeSelectorTerm>(
    'NodeSelectorTerm',
    ['ValidateNodeSelectorTerm', 'ValidateNodeSelectorRequirement', 'ValidateNodeFieldSelectorRequirement'],
    ({ matchExpressions = [], matchFields = [] }, field) => {
      matchExpressions.forEach((requirement, index) => {
        const at = field.at('matchExpressions', index);
        at.at('values').reportIf(valuesProblem(requirement));
        at.at('key').reportIf(qualifiedNameProblem(requirement.key ?? ''));
      });
      matchFields.forEach(({ key = '', operator, values = [] }, index) => {
        const at = field.at('matchFields', index);
        if (operator !== 'In' && operator !== 'NotIn')
          at.at('operator').report(`is ${operator ?? ''}, allowed for a field: In, NotIn`);
        else if (values.length !== 1)
          at.at('values').report(`has ${values.length} values, needs exactly one`);
        if (key !== 'metadata.name') at.at('key').report(`is ${JSON.stringify(key)}, allowed: metadata.name`);
        else
          values.forEach((value, position) => at.at('values', position).reportIf(dnsSubdomainProblem(value)));
      });
    },
  ),
  mirror<PreferredSchedulingTerm>(
    'PreferredSchedulingTerm',
    ['ValidatePreferredSchedulingTerms'],
    ({ weight }, field) => {
      checkRange(weight, 1, MAX_WEIGHT, field.at('weight'));
    },
  ),
  mirror<WeightedPodAffinityTerm>(
    'WeightedPodAffinityTerm',
    ['validateWeightedPodAffinityTerms'],
    ({ weight }, field) => {
      checkRange(weight, 1, MAX_WEIGHT, field.at('weight'));
    },
  ),
  mirror<PodAffinityTerm>(
    'PodAffinityTerm',
    ['validatePodAffinityTerm', 'ValidateMatchLabelKeysAndMismatchLabelKeys'],
    (
      { namespaces = [], topologyKey = '', labelSelector, matchLabelKeys = [], mismatchLabelKeys = [] },
      field,
    ) => {
      namespaces.forEach((name, index) => {
        field.at('namespaces', index).reportIf(dnsLabelProblem(name));
      });
      if (topologyKey === '') field.at('topologyKey').required();
      else field.at('topologyKey').reportIf(qualifiedNameProblem(topologyKey));
      checkLabelKeys(matchLabelKeys, 'matchLabelKeys', labelSelector, field);
      checkLabelKeys(mismatchLabelKeys, 'mismatchLabelKeys', labelSelector, field);
      matchLabelKeys.forEach((key, index) => {
        if (mismatchLabelKeys.includes(key))
          field.at('matchLabelKeys', index).report(`is ${key}, which mismatchLabelKeys has too`);
      });
    },
  ),
];

function valuesProblem({ operator, values = [] }: Partial<NodeSelectorRequirement>): string | undefined {
  switch (operator) {
    case 'In':
    case 'NotIn':
      return values.length === 0 ? `is missing or empty; the operator ${operator} needs values` : undefined;
    case 'Exists':
    case 'DoesNotExist':
      return values.length > 0 ? `must not be given when the operator is ${operator}` : undefined;
    case 'Gt':
    case 'Lt':
      return values.length === 1 ? undefined : `has ${values.length} values, ${operator} needs exactly one`;
    default:
      return undefined;
  }
}
