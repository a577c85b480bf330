import { baselineBreaches } from '../pod-security/baseline';
import { restrictedBreaches } from '../pod-security/restricted';
import type { ObjectRule } from '../rule';

/** Every pod passes the Pod Security standard that the options name. */
export const podSecurity: ObjectRule = {
  id: 'pod-security',
  check({ index, options: { podSecurity: standard }, report }) {
    if (standard === undefined) return;
    for (const pod of index.pods) {
      const breaches = baselineBreaches(pod);
      if (standard === 'restricted') breaches.push(...restrictedBreaches(pod));
      // restricted forbids some things more strictly that baseline forbids already
      const told = new Set<string>();
      for (const { path, message } of breaches) {
        const place = path.join('\n');
        if (!told.has(place))
          report({ object: pod.object, path, message: `${message} (Pod Security standard ${standard})` });
        told.add(place);
      }
    }
  },
};
