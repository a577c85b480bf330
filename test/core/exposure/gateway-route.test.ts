import { GatewayRoute } from '../../../lib/core/exposure/gateway-route';
import { gatewayProblems } from '../../../lib/core/exposure/gateway-problems';
import type { GatewayWithTlsValues } from '../../../lib/core/exposure/gateway-values';
import { PixeeError } from '../../../lib/findings/pixee-error';
import type { HttpRouteFilter } from '../../../lib/kubernetes/custom-resources';
import { object, release } from '../../support/chart';

const NAME = 'pixee-enterprise-server-test';
const PARENTS = [{ name: 'public', namespace: 'gateways' }];

function route(gateway: GatewayWithTlsValues) {
  const chart = release();
  const made = new GatewayRoute(chart, 'gateway', {
    component: chart.release.component('test'),
    port: 80,
    gateway: { enabled: true, parentRefs: PARENTS, ...gateway },
  });
  return { chart, made };
}

test('leads the domain to the Service, for ten minutes an answer', () => {
  const { chart, made } = route({});
  expect(object(chart, 'HTTPRoute', NAME).spec).toEqual({
    parentRefs: [
      { group: 'gateway.networking.k8s.io', kind: 'Gateway', name: 'public', namespace: 'gateways' },
    ],
    hostnames: ['pixee.example.com'],
    rules: [
      {
        matches: [{ path: { type: 'PathPrefix', value: '/' } }],
        backendRefs: [{ group: '', kind: 'Service', name: NAME, port: 80, weight: 1 }],
        timeouts: { request: '600s' },
      },
    ],
  });
  expect(made.listenerSet).toBeUndefined();
  expect(made.backendPolicy).toBeUndefined();
});

test('takes the listeners of its own, each with the certificate', () => {
  const { chart } = route({ hostnames: ['a.example.com', 'b.example.com'], listenerSet: { enabled: true } });
  expect(object(chart, 'HTTPRoute', NAME).spec.parentRefs).toEqual([
    { group: 'gateway.networking.k8s.io', kind: 'ListenerSet', name: NAME },
  ]);
  const { parentRef, listeners } = object(chart, 'ListenerSet', NAME).spec;
  expect(parentRef).toMatchObject({ name: 'public', namespace: 'gateways' });
  expect(listeners).toMatchObject([
    { name: 'https', hostname: 'a.example.com', tls: { certificateRefs: [{ name: `${NAME}-tls` }] } },
    { name: 'https-2', hostname: 'b.example.com' },
  ]);
  expect(chart.release.expected).toContainEqual(expect.objectContaining({ name: `${NAME}-tls` }));
});

test('speaks TLS with pods whose authority is in a ConfigMap', () => {
  const { chart } = route({ backendTls: { enabled: true, caConfigMap: 'company' } });
  expect(object(chart, 'BackendTLSPolicy', NAME).spec).toMatchObject({
    targetRefs: [{ name: NAME, sectionName: 'https' }],
    validation: { hostname: 'pixee.example.com', caCertificateRefs: [{ name: 'company' }] },
  });
  expect(chart.release.expected).toContainEqual(
    expect.objectContaining({ kind: 'ConfigMap', name: 'company', keys: ['ca.crt'] }),
  );
});

const HEADERS: HttpRouteFilter = { type: 'RequestHeaderModifier', requestHeaderModifier: { remove: ['a'] } };
const REWRITE: HttpRouteFilter = {
  type: 'URLRewrite',
  urlRewrite: { path: { type: 'ReplacePrefixMatch', replacePrefixMatch: '/' } },
};

/** One rule of the definitions of Gateway API 1.5 each; `apis/v1` has them as CEL. */
const REFUSED: readonly (readonly [string, GatewayWithTlsValues, string])[] = [
  ['no Gateway', { parentRefs: [] }, 'names no Gateway'],
  ['too many', { parentRefs: Array.from({ length: 33 }, (_, i) => ({ name: `g${String(i)}` })) }, 'takes 32'],
  ['a Gateway twice', { parentRefs: [...PARENTS, ...PARENTS] }, 'once more'],
  [
    'a Gateway and its listener',
    { parentRefs: [...PARENTS, { name: 'public', namespace: 'gateways', sectionName: 'https' }] },
    'once more',
  ],
  [
    'two Gateways of a ListenerSet',
    { parentRefs: [{ name: 'a' }, { name: 'b' }], listenerSet: { enabled: true } },
    'belongs to one',
  ],
  [
    'a listener beside a ListenerSet',
    { parentRefs: [{ name: 'a', sectionName: 'https' }], listenerSet: { enabled: true } },
    "takes the ListenerSet's own",
  ],
  [
    'too many hosts',
    { hostnames: Array.from({ length: 17 }, (_, i) => `h${String(i)}.example.com`) },
    'takes 16',
  ],
  ['a star alone', { hostnames: ['*'] }, 'must be a host name'],
  ['an address', { hostnames: ['10.0.0.1'] }, 'must be a host name'],
  ['a try longer than all', { timeouts: { request: '1m', backendRequest: '61s' } }, 'longer than the whole'],
  ['a try longer than ours', { timeouts: { backendRequest: '11m' } }, 'longer than the whole'],
  ['a redirect', { filters: [{ type: 'RequestRedirect', requestRedirect: {} }] }, 'which answers by itself'],
  ['a type twice', { filters: [HEADERS, HEADERS] }, 'once more'],
  ['too many filters', { filters: Array<HttpRouteFilter>(17).fill(HEADERS) }, 'a rule takes 16'],
  [
    'a type without its field',
    { filters: [{ type: 'ExtensionRef' }] },
    '`extensionRef` beside it is missing',
  ],
  ['a field of another type', { filters: [{ ...HEADERS, cors: {} }] }, 'is not for the type'],
  [
    'a rewrite without its text',
    { filters: [{ type: 'URLRewrite', urlRewrite: { path: { type: 'ReplaceFullPath' } } }] },
    '`replaceFullPath` must be given',
  ],
  [
    'a star among origins',
    { filters: [{ type: 'CORS', cors: { allowOrigins: ['*', 'a'] } }] },
    'stands alone',
  ],
  [
    'two shares of a mirror',
    {
      filters: [
        {
          type: 'RequestMirror',
          requestMirror: { backendRef: { name: 'a', port: 80 }, percent: 1, fraction: { numerator: 1 } },
        },
      ],
    },
    'of which one may be given',
  ],
];

test.each(REFUSED)('refuses %s', (_, gateway, message) => {
  const problems = gatewayProblems({ enabled: true, parentRefs: PARENTS, ...gateway }, 'pixee.example.com');
  expect(problems.map((problem) => problem.message).join('\n')).toContain(message);
  expect(() => route(gateway)).toThrow(PixeeError);
});

test.each<[string, GatewayWithTlsValues]>([
  [
    'two listeners of a Gateway',
    { parentRefs: ['a', 'b'].map((sectionName) => ({ name: 'public', sectionName })) },
  ],
  ['a host with a star', { hostnames: ['*.example.com'] }],
  ['a whole without an end', { timeouts: { request: '0s', backendRequest: '1h' } }],
  ['filters of several types', { filters: [HEADERS, REWRITE] }],
])('takes %s', (_, gateway) => {
  expect(gatewayProblems({ enabled: true, parentRefs: PARENTS, ...gateway }, 'pixee.example.com')).toEqual(
    [],
  );
});

test('a certificate and a listener have names, which an address is not', () => {
  const at = (gateway: GatewayWithTlsValues) =>
    gatewayProblems({ enabled: true, parentRefs: PARENTS, ...gateway }, '10.0.0.1').map(({ path }) => path);
  expect(at({ listenerSet: { enabled: true } })).toEqual([['hostnames']]);
  expect(at({ backendTls: { enabled: true } })).toEqual([['backendTls', 'hostname']]);
  expect(at({})).toEqual([]);
});
