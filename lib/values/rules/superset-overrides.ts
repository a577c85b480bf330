import { given } from '../../base/given';
import type { ValueRule } from './rule';

/** A text assigned to a name that promises a secret, or to one in a map. */
const SECRET = /(?:SECRET|PASSWORD|TOKEN|API_KEY)\w{0,40}["']?\s*[:=]\s*[rbfu]?["'][^"']/i;
/** What the upstream chart would render: Python has no use for it outside of texts. */
const TEMPLATE = /\{\{-?\s*(?:\.(?:Values|Release|Chart|Files)\b|(?:tpl|include|template)\s)/;

/** What users of the upstream chart would expect of `configOverrides`, and what lies open there. */
export const supersetOverrides: ValueRule = {
  id: 'superset-overrides',
  severity: 'warning',
  *check({ values }) {
    for (const [name, text] of Object.entries(values.superset?.configOverrides ?? {})) {
      const path = ['superset', 'configOverrides', name];
      const lines = (given(text) ?? '').split('\n').filter((line) => !/^\s*#/.test(line));
      if (lines.some((line) => SECRET.test(line))) {
        yield {
          path,
          message: 'looks as if it held a secret, and it lies in a ConfigMap',
          remedy:
            'read it by os.environ["NAME"], and give the variable by `superset.extraEnv` with a `secretKeyRef`',
        };
      }
      if (lines.some((line) => TEMPLATE.test(line))) {
        yield {
          path,
          message: 'has a Helm template in it, which is not rendered here',
          remedy: 'write what it stands for',
        };
      }
    }
  },
};
