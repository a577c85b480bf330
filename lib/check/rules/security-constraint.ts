import type { ObjectRule } from '../rule';
import { constraintBreaches } from '../pod-security/security-constraint';

/** On OpenShift, every pod is admitted by the SCC that every account may use. */
export const securityConstraint: ObjectRule = {
  id: 'security-constraint',
  check({ index, options, report }) {
    if (options.securityConstraint !== 'restricted-v2') return;
    for (const pod of index.pods)
      for (const { path, message } of constraintBreaches(pod))
        report({
          object: pod.object,
          path,
          message: `${message} (SCC restricted-v2)`,
          // An administrator may let the account use another SCC, which nothing here can know.
          severity: 'warning',
          remedy:
            'leave it out, or let the account of the pod use another SCC and acknowledge the rule `security-constraint`',
        });
  },
};
