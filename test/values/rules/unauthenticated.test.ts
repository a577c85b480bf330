import { linesOf } from '../prepare/lines';
import { placesOf } from './integration-findings';

const ON = { global: { pixee: { localMetrics: { enabled: true } } } };
const ingress = { enabled: true, ingressClassName: 'nginx', hosts: [{ name: 'pixee.example.com' }] };

function values(options: object = {}, given: object = {}) {
  return {
    ...ON,
    'victoria-metrics-single': { server: { ingress: { ...ingress, ...given } } },
    cdk8s: { observability: options },
  };
}

const warnings = (...given: Parameters<typeof values>) =>
  linesOf('unauthenticated-interface', values(...given));

test('warns of an interface that everybody can reach', () => {
  expect(warnings()).toEqual([
    "victoria-metrics-single.server.ingress.enabled exposes a web interface that asks nobody to sign in; set `cdk8s.observability.forwardAuth.enabled: true` beside Authentik, name a Secret in `cdk8s.observability.basicAuth.existingSecret`, annotate the Ingress with your controller's sign-in, or set `cdk8s.observability.acknowledgeUnauthenticated: true`",
  ]);
});

test('is still when somebody knows, or a password is asked for', () => {
  expect(warnings({ acknowledgeUnauthenticated: true })).toEqual([]);
  expect(warnings({ basicAuth: { existingSecret: 'users' } })).toEqual([]);
  expect(warnings({ acknowledgeUnauthenticated: false, basicAuth: { existingSecret: '' } })).toHaveLength(1);
});

test.each([
  'nginx.ingress.kubernetes.io/auth-url',
  'nginx.ingress.kubernetes.io/auth-type',
  'traefik.ingress.kubernetes.io/router.middlewares',
  'alb.ingress.kubernetes.io/auth-type',
])('is still when the Ingress has %s', (annotation) => {
  expect(warnings({}, { annotations: { [annotation]: 'x' } })).toEqual([]);
});

test('other annotations protect nobody', () => {
  expect(warnings({}, { annotations: { 'nginx.ingress.kubernetes.io/proxy-body-size': '1m' } })).toHaveLength(
    1,
  );
});

test('says nothing of the platform, nor of what is not exposed', () => {
  const platform = { ingress: { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] } };
  expect(linesOf('unauthenticated-interface', { ...ON, platform })).toEqual([]);
  expect(warnings({}, { enabled: false })).toEqual([]);
  expect(linesOf('unauthenticated-interface', { ...values(), global: {} })).toEqual([]);
});

describe('a password by annotations', () => {
  const errors = (options: object, given: object) =>
    linesOf('basic-auth-controller', values({ basicAuth: { existingSecret: 'users' }, ...options }, given));

  test.each(['nginx', 'nginx-internal', 'traefik', 'webapprouting.kubernetes.azure.com'])(
    'works with %s',
    (name) => {
      expect(errors({}, { ingressClassName: name })).toEqual([]);
    },
  );

  test('fails with others', () => {
    expect(errors({}, { ingressClassName: 'alb' })).toEqual([
      'cdk8s.observability.basicAuth.existingSecret works with ingress-nginx and Traefik, but the class of `victoria-metrics-single.server.ingress` is alb; set `cdk8s.observability.ingressController` if one of the two serves that class, or protect the interface in another way',
    ]);
    expect(errors({ ingressController: 'other' }, { ingressClassName: 'nginx' })).toHaveLength(1);
    expect(errors({ ingressController: 'nginx' }, { ingressClassName: 'internal' })).toEqual([]);
  });
});

describe('basic-auth-realm', () => {
  const at = (realm: string, ingressClassName: string) =>
    placesOf('basic-auth-realm', {
      global: { pixee: { domain: 'pixee.example.com', localMetrics: { enabled: true } } },
      'victoria-metrics-single': {
        server: { ingress: { enabled: true, ingressClassName, hosts: [{ name: 'a.example.com' }] } },
      },
      cdk8s: { observability: { basicAuth: { existingSecret: 'users', realm } } },
    });

  test.each(['Überwachung', 'Metrics (internal)', 'a,b', "Pixee's", 'a & b'])(
    'finds %j behind ingress-nginx',
    (realm) => {
      expect(at(realm, 'nginx')).toEqual(['cdk8s.observability.basicAuth.realm']);
      expect(at(realm, 'traefik')).toEqual([]);
    },
  );

  test.each(['Pixee observability', 'a-b_c.d~e/f:1', ''])('takes %j', (realm) => {
    expect(at(realm, 'nginx')).toEqual([]);
  });
});
