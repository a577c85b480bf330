import { controllerAnnotations } from '../../../lib/core/exposure/ingress-controllers';
import type { IngressController } from '../../../lib/core/exposure/ingress-protection';

const HEALTH = { healthPath: '/q/health/ready' };

test.each<[IngressController, object, object]>([
  [
    'alb',
    HEALTH,
    {
      'alb.ingress.kubernetes.io/target-type': 'ip',
      'alb.ingress.kubernetes.io/healthcheck-path': '/q/health/ready',
      'alb.ingress.kubernetes.io/success-codes': '200',
    },
  ],
  [
    'alb',
    { anyAnswer: true },
    { 'alb.ingress.kubernetes.io/target-type': 'ip', 'alb.ingress.kubernetes.io/success-codes': '200-499' },
  ],
  [
    'agic',
    HEALTH,
    {
      'appgw.ingress.kubernetes.io/health-probe-path': '/q/health/ready',
      'appgw.ingress.kubernetes.io/request-timeout': '600',
    },
  ],
  [
    'nginx',
    HEALTH,
    {
      'nginx.ingress.kubernetes.io/proxy-body-size': '64m',
      'nginx.ingress.kubernetes.io/proxy-buffer-size': '16k',
      'nginx.ingress.kubernetes.io/proxy-read-timeout': '600',
      'nginx.ingress.kubernetes.io/proxy-send-timeout': '600',
    },
  ],
  [
    'haproxy',
    HEALTH,
    { 'haproxy.org/timeout-server': '600s', 'haproxy-ingress.github.io/timeout-server': '600s' },
  ],
  ['openshift', HEALTH, { 'haproxy.router.openshift.io/timeout': '600s' }],
  ['gce', HEALTH, {}],
  ['traefik', HEALTH, {}],
  ['other', HEALTH, {}],
])('%s with %j', (controller, needs, expected) => {
  expect(controllerAnnotations(controller, needs)).toEqual(expected);
});
