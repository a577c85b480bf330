import type { ValuePath } from '../../findings/finding';
import { fullName, isDnsLabel, releaseNameProblem } from '../../rules/names';
import { deployedComponents, type NamedComponent } from './components';
import type { RuleFinding, ValueRule } from './rule';

/** No name is cut, as Helm would, and no two components share one. */
export const componentNames: ValueRule = {
  id: 'component-name',
  severity: 'error',
  check({ values, releaseName, given }) {
    if (releaseNameProblem(releaseName) !== undefined) return [];
    const owners = new Map<string, NamedComponent>();
    return deployedComponents(values, given).flatMap((component): RuleFinding[] => {
      const name = fullName(releaseName, component.name, component.overrides);
      const owner = owners.get(name);
      owners.set(name, owner ?? component);
      const problem = owner === undefined ? nameProblem(component, name) : `names ${owner.name} too`;
      if (problem === undefined) return [];
      const path = overridePath(component);
      const message = `makes the name "${name}" of ${component.name}, which ${problem}`;
      return [
        path === undefined
          ? { message: `the release name "${releaseName}" ${message}`, remedy: remedyFor(component) }
          : { message, remedy: remedyOf(component), path },
      ];
    });
  },
};

function nameProblem({ suffix, maxLength }: NamedComponent, name: string): string | undefined {
  if (name.length + suffix.length > maxLength) {
    const behind = suffix === '' ? '' : ` with ${suffix} behind it`;
    return `has ${name.length + suffix.length} characters${behind}, at most ${maxLength} are allowed`;
  }
  return isDnsLabel(name) ? undefined : 'is not a DNS label';
}

/** A part of a name may be too long with the release's, which the whole name does not have in it. */
function remedyOf(component: NamedComponent): string {
  return component.overrides.fullnameOverride
    ? 'choose another name'
    : `choose another name, or set \`${placeOf(component)}\``;
}

/** Every component can be named, each where its own settings are. */
function remedyFor(component: NamedComponent): string {
  return `choose another release name or set \`${placeOf(component)}\``;
}

function placeOf({ path, name, suffix }: NamedComponent): string {
  const isVictoria = suffix === '-server' && name !== 'authentik';
  return [...path, ...(isVictoria ? ['server'] : []), 'fullnameOverride'].join('.');
}

/** The value that made the name, if there is one. */
function overridePath({ path, overrides }: NamedComponent): ValuePath | undefined {
  if (overrides.fullnameOverride) return [...path, 'fullnameOverride'];
  return overrides.nameOverride ? [...path, 'nameOverride'] : undefined;
}
