import type { ValuePath } from '../../findings/finding';
import type { EnvVar } from '../../generated/kubernetes';
import { envNameFormat } from '../../rules/formats/env-variable';
import type { Values } from '../contract/values';
import { show } from '../prepare/show';
import type { ValueRule } from './rule';

/** Variables of the user: each has a valid name, stands in the list once, and gets its value from one place. */
export const envVariables: ValueRule = {
  id: 'env-variable',
  severity: 'error',
  *check({ values }) {
    for (const { path, variables } of lists(values)) {
      const seen = new Set<string>();
      for (const [index, { name, value, valueFrom }] of variables.entries()) {
        const here = [...path, index];
        const wrong = envNameFormat(name);
        const place = [...here, 'name'];
        if (wrong !== undefined)
          yield { path: place, message: `must be ${wrong.expected}, got ${show(place, name)}` };
        if (seen.has(name)) {
          yield {
            path: place,
            message: `is ${show(place, name)} a second time in this list`,
            remedy: 'remove one of them',
          };
        }
        seen.add(name);
        if (value && valueFrom !== undefined) {
          yield {
            path: [...here, 'valueFrom'],
            message: 'and `value` exclude each other',
            remedy: 'remove one of them',
          };
        }
      }
    }
  },
};

function lists(
  values: Values,
): readonly { readonly path: ValuePath; readonly variables: readonly EnvVar[] }[] {
  const products = (['platform', 'analysis', 'oidc', 'superset'] as const).map((owner) => ({
    path: [owner, 'extraEnv'],
    variables: values[owner]?.extraEnv ?? [],
  }));
  const authentik = (['server', 'worker'] as const).map((owner) => ({
    path: ['authentik', owner, 'env'],
    variables: values.authentik?.[owner]?.env ?? [],
  }));
  return [
    ...products,
    ...authentik,
    {
      path: ['cdk8s', 'observability', 'logCollector', 'extraEnv'],
      variables: values.cdk8s?.observability?.logCollector?.extraEnv ?? [],
    },
  ];
}
