import { authorityProblem } from '../../core/trust/private-ca-source';
import type { ValueRule } from './rule';

/** Pods take private authorities from one place. */
export const privateCaConflict: ValueRule = {
  id: 'private-ca-conflict',
  severity: 'error',
  *check({ values: { global, cdk8s } }) {
    const { privateCA, privateCACertificates } = cdk8s ?? {};
    const problem = authorityProblem({
      privateCACert: global?.pixee?.privateCACert,
      privateCACertificates,
      privateCA,
    });
    if (problem === undefined) return;
    yield {
      path: ['cdk8s', 'privateCA'],
      message: `says where authorities lie, but ${problem}`,
      remedy: 'keep one of them',
    };
  },
};
