import { externalSecretProblem } from '../../core/credential/external-secret-target';
import type { ValueRule } from './rule';

/** The operator refuses policies that contradict each other. */
export const externalSecretPolicy: ValueRule = {
  id: 'external-secret-policy',
  severity: 'error',
  *check({ values }) {
    const problem = externalSecretProblem(values.cdk8s?.externalSecrets);
    if (problem === undefined) return;
    yield {
      path: ['cdk8s', 'externalSecrets', 'deletionPolicy'],
      message: problem,
      remedy: 'choose creationPolicy Owner, or deletionPolicy Retain or Merge',
    };
  },
};
