import { CLASS_ANNOTATION } from './ingress-complete';
import { enabledIngresses } from './ingresses';
import type { ValueRule } from './rule';

/** Kubernetes refuses an Ingress whose class annotation differs from its class. */
export const ingressClassAnnotation: ValueRule = {
  id: 'ingress-class-annotation',
  severity: 'error',
  *check({ values }) {
    for (const { path, classKey, className, annotations } of enabledIngresses(values)) {
      const annotated = annotations[CLASS_ANNOTATION];
      if (!className || annotated === undefined || annotated === className) continue;
      yield {
        path: [...path, 'annotations', CLASS_ANNOTATION],
        message: `is "${annotated}" but \`${classKey}\` is "${className}"; Kubernetes refuses an Ingress where they differ`,
        remedy: 'give both the same value',
      };
    }
  },
};
