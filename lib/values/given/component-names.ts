import { chosenNames, fullName, type NameOverrides } from '../../rules/names';
import type { Values } from '../contract/values';

/** Components of which more than one place makes names, with what the values call them. */
export function namesOf(values: Values): Readonly<Record<NamedByRelease, NameOverrides>> {
  return {
    authentik: chosenNames(values.authentik),
    superset: chosenNames(values.superset),
    postgresql: chosenNames(values['cloudnative-pg']),
  };
}

/** Those components. */
export type NamedByRelease = 'authentik' | 'superset' | 'postgresql';

/** The name of such a component. */
export function nameOf(values: Values, releaseName: string, component: NamedByRelease): string {
  return fullName(releaseName, component, namesOf(values)[component]);
}
