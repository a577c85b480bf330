import type { StringMap } from '../../base/string-map';

/**
 * The ingress controllers whose annotations we know: ingress-nginx, Traefik, the load balancers of AWS, Google and Azure (Application
 * Gateway), HAProxy, and the router of OpenShift; `other` stands for the rest.
 */
export type IngressController =
  'nginx' | 'traefik' | 'alb' | 'gce' | 'agic' | 'haproxy' | 'openshift' | 'other';

/** Something that stands in front of an Ingress and lets only some requests through, such as a password. */
export interface IngressProtection {
  /**
   * The annotations of a protected Ingress; what they name, such as a Middleware, is rendered when they are asked for.
   *
   * @throws Error when it cannot work with this controller
   */
  annotations(controller: IngressController): StringMap;
}

/** The list of middlewares that Traefik runs before a request gets through, comma separated. */
const TRAEFIK_MIDDLEWARES = 'traefik.ingress.kubernetes.io/router.middlewares';

/** The controller that serves a class, by what the class is usually called. */
export function controllerOf(className: string): IngressController {
  if (className.includes('traefik')) return 'traefik';
  // The add-on of AKS is an ingress-nginx.
  if (className.includes('nginx') || className === 'webapprouting.kubernetes.azure.com') return 'nginx';
  if (className.includes('haproxy')) return 'haproxy';
  if (className.includes('openshift')) return 'openshift';
  if (className.includes('application-gateway')) return 'agic';
  const words = className.split(/[-/.]/);
  if (words.includes('alb')) return 'alb';
  return words.includes('gce') ? 'gce' : 'other';
}

const AWS_ANNOTATIONS = 'alb.ingress.kubernetes.io/';

/** The controller of an Ingress: the one that is named for all, else that whose annotations it has, else by the name of its class. */
export function ingressController(
  named: IngressController | undefined,
  ingress: { readonly className?: string; readonly annotations?: StringMap },
): IngressController {
  if (named !== undefined) return named;
  const isAws = Object.keys(ingress.annotations ?? {}).some((key) => key.startsWith(AWS_ANNOTATIONS));
  return isAws ? 'alb' : controllerOf(ingress.className ?? '');
}

/** The annotation by which Traefik runs a middleware of a namespace. */
export function traefikMiddleware(namespace: string, name: string): StringMap {
  return { [TRAEFIK_MIDDLEWARES]: `${namespace}-${name}@kubernetescrd` };
}

/** Annotations of several makers: the later ones win, but all middlewares run, the first maker's first. */
export function mergeAnnotations(...makers: readonly (StringMap | undefined)[]): StringMap {
  const merged: Record<string, string> = {};
  for (const [key, value] of makers.flatMap((annotations) => Object.entries(annotations ?? {}))) {
    const before = key === TRAEFIK_MIDDLEWARES ? merged[key] : undefined;
    merged[key] = before === undefined ? value : `${before},${value}`;
  }
  return merged;
}
