import type { TopologySpreadConstraint } from '../../generated/kubernetes';
import { checkLabelKeys } from './label-keys';
import { mirror } from './mirror';
import { checkRange } from './numbers';

/** How pods are spread. */
export const topologySpread = [
  mirror<TopologySpreadConstraint>(
    'TopologySpreadConstraint',
    [
      'validateTopologySpreadConstraints',
      'ValidateTopologyKey',
      'validateMinDomains',
      'ValidateMatchLabelKeysInTopologySpread',
    ],
    ({ maxSkew, topologyKey, minDomains, whenUnsatisfiable, matchLabelKeys = [], labelSelector }, field) => {
      checkRange(maxSkew, 1, Infinity, field.at('maxSkew'));
      if (topologyKey === '') field.at('topologyKey').required();
      checkRange(minDomains, 1, Infinity, field.at('minDomains'));
      if (minDomains !== undefined && whenUnsatisfiable !== 'DoNotSchedule')
        field.at('minDomains').forbidden('unless whenUnsatisfiable is DoNotSchedule');
      checkLabelKeys(matchLabelKeys, 'matchLabelKeys', labelSelector, field);
    },
  ),
];
