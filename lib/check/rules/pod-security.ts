import { baselineBreaches } from '../pod-security/baseline';
import { restrictedBreaches } from '../pod-security/restricted';
import type { ValuePath } from '../../findings/finding';
import type { ObjectRule } from '../rule';

/** Every pod passes the Pod Security standard that the options name. */
export const podSecurity: ObjectRule = {
  id: 'pod-security',
  check({ index, options: { podSecurity: standard, relieved = [], securityConstraint }, report }) {
    if (standard === undefined) return;
    for (const pod of index.pods) {
      const breaches = baselineBreaches(pod);
      if (standard === 'restricted') breaches.push(...restrictedBreaches(pod));
      // restricted forbids some things more strictly that baseline forbids already
      const told = new Set<string>();
      for (const { path, message } of breaches) {
        const place = path.join('\n');
        const isRelieved = relieved.includes(pod.object.name) && isMissing(pod.object.body, path);
        if (!told.has(place) && !(securityConstraint !== undefined && isFilledIn(path, pod.object.body))) {
          report({
            object: pod.object,
            path,
            message: `${message} (Pod Security standard ${standard})`,
            ...(isRelieved ? RELIEVED : {}),
          });
        }
        told.add(place);
      }
    }
  },
};

/** Who takes a field away by `null` has somebody else who sets it. */
const RELIEVED = {
  severity: 'warning',
  remedy: 'make sure that something sets it when pods are admitted, as OpenShift does',
} as const;

/** An SCC sets the profile where the pod says none, and only then the standards of the namespace are asked. */
function isFilledIn(path: ValuePath, body: unknown): boolean {
  return path.at(-2) === 'seccompProfile' && isMissing(body, path);
}

function isMissing(body: unknown, path: ValuePath): boolean {
  let here = body;
  for (const part of path) {
    if (typeof here !== 'object' || here === null) return true;
    here = (here as Readonly<Record<string | number, unknown>>)[part];
  }
  return here === undefined;
}
