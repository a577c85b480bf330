import type { StringMap } from '../../base/string-map';
import type { IngressController } from './ingress-protection';

/** What a component asks of the controller in front of it. */
export interface IngressNeeds {
  /** Path that answers 200 to whoever asks, for load balancers that check by themselves. @default - none is known @format any */
  readonly healthPath?: string;
  /** Whether answers other than 200 mean that it is well, too, such as a redirection or "not found". @default false */
  readonly anyAnswer?: boolean;
}

/** How long a request may take before a controller gives it up: those of analyses and queries take minutes. */
export const REQUEST_SECONDS = 600;

/** Annotation of the probe of Azure's Application Gateway, which counts for every Service of an Ingress. */
export const GATEWAY_PROBE = 'appgw.ingress.kubernetes.io/health-probe-path';

const ALB = 'alb.ingress.kubernetes.io';

/** Annotation by which the load balancer of AWS learns what path to ask whether a pod is well; of an Ingress, or of a Service. */
export const ALB_HEALTH_PATH = `${ALB}/healthcheck-path`;

const AGIC = 'appgw.ingress.kubernetes.io';
const NGINX = 'nginx.ingress.kubernetes.io';
const SECONDS = String(REQUEST_SECONDS);

/**
 * The annotations that every Ingress of ours needs of its controller, by the documentation of each. Traefik is told timeouts where it
 * listens, not by an Ingress, and limits neither bodies nor headers; Google's load balancer reads them from the Service
 * (`ingress-gce.ts`).
 */
const ANNOTATIONS: Readonly<Record<IngressController, (needs: IngressNeeds) => StringMap>> = {
  // The Services are of type ClusterIP, so the load balancer has to go to the pods; left alone it asks `/` and takes 200 only.
  alb: ({ healthPath, anyAnswer }) => ({
    [`${ALB}/target-type`]: 'ip',
    ...(healthPath === undefined ? {} : { [ALB_HEALTH_PATH]: healthPath }),
    [`${ALB}/success-codes`]: anyAnswer === true ? '200-499' : '200',
  }),
  agic: ({ healthPath, anyAnswer }) => ({
    ...(healthPath === undefined ? {} : { [GATEWAY_PROBE]: healthPath }),
    ...(anyAnswer === true ? { [`${AGIC}/health-probe-status-codes`]: '200-499' } : {}),
    [`${AGIC}/request-timeout`]: SECONDS,
  }),
  // Cookies of a sign-in fill the usual buffer of 4k and end as 502; bodies may have 1m; answers come within 60 seconds.
  nginx: () => ({
    [`${NGINX}/proxy-body-size`]: '64m',
    [`${NGINX}/proxy-buffer-size`]: '16k',
    [`${NGINX}/proxy-read-timeout`]: SECONDS,
    [`${NGINX}/proxy-send-timeout`]: SECONDS,
  }),
  // Two controllers of that name, with annotations of their own.
  haproxy: () => ({
    'haproxy.org/timeout-server': `${SECONDS}s`,
    'haproxy-ingress.github.io/timeout-server': `${SECONDS}s`,
  }),
  openshift: () => ({ 'haproxy.router.openshift.io/timeout': `${SECONDS}s` }),
  gce: () => ({}),
  traefik: () => ({}),
  other: () => ({}),
};

/** The annotations that an Ingress needs of its controller; those of the user win over them. */
export function controllerAnnotations(controller: IngressController, needs: IngressNeeds = {}): StringMap {
  return ANNOTATIONS[controller](needs);
}
