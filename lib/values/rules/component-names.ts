import { fullName, nameProblem, releaseNameProblem } from '../../core/names';
import type { ValuePath } from '../../findings/finding';
import { deployedComponents, type NamedComponent } from './components';
import type { RuleFinding, ValueRule } from './rule';

/** No name is cut, as Helm would, and no two components share one. */
export const componentNames: ValueRule = {
  id: 'component-name',
  severity: 'error',
  check({ values, releaseName }) {
    if (releaseNameProblem(releaseName) !== undefined) return [];
    const owners = new Map<string, NamedComponent>();
    return deployedComponents(values).flatMap((component): RuleFinding[] => {
      const name = fullName(releaseName, component.name, component.overrides);
      const owner = owners.get(name);
      owners.set(name, owner ?? component);
      const message =
        owner === undefined ? problem(component, name) : `and ${owner.name} would both be named "${name}"`;
      if (message === undefined) return [];
      const path = overridePath(component);
      const text = owner === undefined && path !== undefined ? message : `${component.name}: ${message}`;
      return [{ message: text, remedy: remedyFor(component), ...(path === undefined ? {} : { path }) }];
    });
  },
};

function problem({ suffix, maxLength }: NamedComponent, name: string): string | undefined {
  if (name.length + suffix.length <= maxLength) return nameProblem(name);
  const whole = `${name}${suffix}`;
  return `the name "${whole}" has ${String(whole.length)} characters, at most ${String(maxLength)} are allowed`;
}

function remedyFor({ path: [section], suffix }: NamedComponent): string {
  const canOverride = suffix === '' && section !== 'cloudnative-pg' && section !== 'superset';
  return canOverride
    ? `choose another release name or set \`${String(section)}.fullnameOverride\``
    : 'choose another release name';
}

/** The value that made the name, if there is one. */
function overridePath({ path, overrides }: NamedComponent): ValuePath | undefined {
  if (overrides.fullnameOverride) return [...path, 'fullnameOverride'];
  return overrides.nameOverride ? [...path, 'nameOverride'] : undefined;
}
