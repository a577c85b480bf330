import { CLASS_ANNOTATION } from './ingress-complete';
import { enabledIngresses } from './ingresses';
import type { ValueRule } from './rule';

const GCE_CLASSES = new Set(['gce', 'gce-internal']);

/** The ingress controller of GKE looks at the annotation alone, not at the class. */
export const gceClassAnnotation: ValueRule = {
  id: 'gce-class-annotation',
  severity: 'warning',
  *check({ values }) {
    for (const { path, classKey, className, annotations } of enabledIngresses(values)) {
      if (
        className === undefined ||
        !GCE_CLASSES.has(className) ||
        annotations[CLASS_ANNOTATION] !== undefined
      )
        continue;
      yield {
        path: [...path, classKey],
        message: `is "${className}", but the ingress controller of GKE goes by the annotation \`${CLASS_ANNOTATION}\` alone`,
        remedy: `add to \`annotations\`: ${CLASS_ANNOTATION}: ${className}`,
      };
    }
  },
};
