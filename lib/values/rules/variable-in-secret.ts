import { getAt, pathOf } from '../prepare/paths';
import type { ValueRule } from './rule';
import { SECRET_PLACES } from './secrets';

/** A variable as Flux replaces it (`postBuild` of a Kustomization), and as `envsubst` does. */
const VARIABLE = /\$\{[A-Za-z_][^{}]*\}/;

/** What is replaced in finished manifests is not found in a Secret any more: its data are base64. */
export const variableInSecret: ValueRule = {
  id: 'variable-in-secret',
  severity: 'warning',
  *check({ values }) {
    for (const { inline } of SECRET_PLACES) {
      const value: unknown = getAt(values, pathOf(inline));
      if (typeof value !== 'string' || !VARIABLE.test(value)) continue;
      yield {
        path: pathOf(inline),
        message:
          'holds a variable such as ${NAME}, which Flux does not replace: the Secret holds it in base64, so that it would be taken by its letters',
        remedy:
          'name an existing Secret or an external store, or replace it before `synth`; acknowledge variable-in-secret when it is meant by its letters',
      };
    }
  },
};
