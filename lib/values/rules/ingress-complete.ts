import { printPath } from '../../findings/value-path';
import { isBlank } from '../prepare/paths';
import { enabledIngresses } from './ingresses';
import type { ValueRule } from './rule';

/** The annotation that named the class before Ingresses had a field for it. */
export const CLASS_ANNOTATION = 'kubernetes.io/ingress.class';

/** An Ingress needs a class, so that a controller serves it, and hosts. */
export const ingressComplete: ValueRule = {
  id: 'ingress-complete',
  severity: 'error',
  *check({ values, given }) {
    for (const { path, classKey, annotations, hosts: views, hasOwnHosts } of enabledIngresses(values)) {
      if (isBlank(given([...path, classKey]))) {
        const annotated = annotations[CLASS_ANNOTATION];
        yield {
          path: [...path, 'enabled'],
          message: `is true, but \`${printPath([...path, classKey])}\` does not say which ingress controller serves it`,
          remedy: `set \`${printPath([...path, classKey])}\`, ${annotated === undefined ? 'such as nginx, alb or gce' : `here ${annotated}`}`,
        };
      }
      const hosts = given([...path, 'hosts']);
      if (hasOwnHosts === true) continue;
      if (isBlank(hosts) || (Array.isArray(hosts) && hosts.length === 0)) {
        yield {
          path: [...path, 'enabled'],
          message: `is true, but \`${printPath([...path, 'hosts'])}\` does not say what leads to the service`,
          remedy: 'list at least one host with its paths; an empty host name stands for every host',
        };
      }
      for (const { path: place } of views.filter(({ paths }) => paths.length === 0)) {
        yield {
          path: place.slice(0, -1),
          message: 'has an empty list of paths, so that nothing leads to the service',
          remedy: 'list a path, or leave the list out for everything below /',
        };
      }
    }
  },
};
