import type { IngressValues } from '../../../lib/core/exposure/ingress-values';
import type { Values } from '../../../lib/values/contract/values';
import { placesOf } from './integration-findings';

const client = { provider: 'google', id: 'i', existingSecret: 's' } as const;
const ingress: IngressValues = { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] };

function with_(platform: Values['platform'], access: object = {}, rest: Values = {}): Values {
  return { global: { pixee: { domain: 'pixee.example.com', access } }, platform, ...rest };
}

describe('platform-without-sign-in', () => {
  test.each<[string, Values, string]>([
    ['an Ingress', with_({ ingress }), 'platform.ingress.enabled'],
    ['a load balancer', with_({ service: { type: 'LoadBalancer' } }), 'platform.service.type'],
    ['a port of every node', with_({ service: { type: 'NodePort' } }), 'platform.service.type'],
    [
      'sign-in that is off',
      with_({ ingress }, { enabled: false, oidc: { client } }),
      'platform.ingress.enabled',
    ],
  ])('warns of %s', (_, values, place) => {
    expect(placesOf('platform-without-sign-in', values)).toEqual([place]);
  });

  test.each<[string, Values]>([
    ['nothing exposed', with_({})],
    ['a sign-in', with_({ ingress }, { oidc: { client } })],
    ['Authentik', with_({ ingress }, {}, { authentik: { enabled: true } })],
    [
      'a sign-in of the controller',
      with_({
        ingress: { ...ingress, annotations: { 'nginx.ingress.kubernetes.io/auth-url': 'https://a.b' } },
      }),
    ],
  ])('is silent about %s', (_, values) => {
    expect(placesOf('platform-without-sign-in', values)).toEqual([]);
  });
});

describe('authentik', () => {
  test('without any Ingress nobody reaches its sign-in page', () => {
    expect(placesOf('authentik-reachable', with_({}, {}, { authentik: { enabled: true } }))).toEqual([
      'authentik.enabled',
    ]);
    expect(placesOf('authentik-reachable', with_({ ingress }, {}, { authentik: { enabled: true } }))).toEqual(
      [],
    );
    const own = { enabled: true, ingressClassName: 'nginx', hosts: ['pixee.example.com'] };
    expect(
      placesOf(
        'authentik-reachable',
        with_({}, {}, { authentik: { enabled: true, server: { ingress: own } } }),
      ),
    ).toEqual([]);
  });

  test('kept off the Ingress of the platform, it needs another way', () => {
    const server = { ingress: { enabled: false } };
    const kept = with_({ ingress }, {}, { authentik: { enabled: true, server } });
    expect(placesOf('authentik-reachable', kept)).toEqual(['authentik.enabled']);
    const route = { enabled: true };
    const routed = with_({ ingress, route }, {}, { authentik: { enabled: true, server } });
    expect(placesOf('authentik-reachable', routed)).toEqual([]);
  });

  test('beside a sign-in that is off runs for nothing', () => {
    const values = with_({ ingress }, { enabled: false }, { authentik: { enabled: true } });
    expect(placesOf('authentik-unused', values)).toEqual(['global.pixee.access.enabled']);
    expect(placesOf('authentik-unused', with_({}, {}, { authentik: { enabled: true } }))).toEqual([]);
  });
});
