import { mergeFiles } from '../../../lib/base/merge';
import { linesOf } from '../prepare/lines';

const parentRefs = [{ name: 'public', namespace: 'gateways' }];
const gateway = { enabled: true, parentRefs };
const MONITORED = { global: { pixee: { localMetrics: { enabled: true } } } };
const LOGS = { ...MONITORED, 'victoria-logs-single': { server: { gateway } } };
const SIGN_IN_FILTER = [
  { type: 'ExtensionRef', extensionRef: { group: 'traefik.io', kind: 'Middleware', name: 'sign-in' } },
];
const rule = (id: string, values: object): string[] => linesOf(id, values as Record<string, unknown>);

test('a route that the API server would refuse is refused at its value', () => {
  expect(rule('gateway-complete', { platform: { gateway: { enabled: true } } })).toEqual([
    expect.stringContaining('platform.gateway.enabled is true, but `parentRefs` names no Gateway'),
  ]);
  const hostnames = ['*'];
  expect(rule('gateway-complete', { platform: { gateway: { ...gateway, hostnames } } })).toEqual([
    expect.stringContaining('platform.gateway.hostnames[0] must be a host name'),
  ]);
  expect(rule('gateway-complete', { platform: { gateway: { enabled: false } } })).toEqual([]);
});

test('the route of the platform answers to the domain', () => {
  const at = (hostnames: readonly string[]) =>
    rule('gateway-domain', { platform: { gateway: { ...gateway, hostnames } } });
  expect(at(['other.example.com'])).toEqual([
    expect.stringContaining('but browsers ask for the domain pixee.example.com'),
  ]);
  expect(at(['*.example.com'])).toEqual([]);
  expect(at([])).toEqual([]);
});

test('Superset has a host of its own', () => {
  const superset = (more: object) => ({ superset: { enabled: true, gateway: { ...gateway, ...more } } });
  expect(rule('gateway-host', superset({}))).toHaveLength(1);
  expect(rule('gateway-host', superset({ hostnames: ['pixee.example.com'] }))).toHaveLength(1);
  expect(rule('gateway-host', superset({ hostnames: ['superset.example.com'] }))).toEqual([]);
});

test('nothing leads around a sign-in, or without one, unsaid', () => {
  const filtered = {
    ...MONITORED,
    'victoria-logs-single': { server: { gateway: { ...gateway, filters: SIGN_IN_FILTER } } },
  };
  const password = { cdk8s: { observability: { basicAuth: { existingSecret: 'a' } } } };
  const known = { cdk8s: { observability: { acknowledgeUnauthenticated: true } } };
  expect(rule('gateway-unauthenticated', LOGS)).toHaveLength(1);
  expect(rule('gateway-unauthenticated', filtered)).toEqual([]);
  expect(rule('gateway-unauthenticated', { ...LOGS, ...known })).toEqual([]);
  expect(rule('gateway-protection', { ...LOGS, ...password })).toHaveLength(1);
  expect(rule('gateway-protection', { ...filtered, ...password })).toEqual([]);
});

test('a route of what is not deployed is said', () => {
  expect(rule('gateway-unused', { 'victoria-logs-single': { server: { gateway } } })).toHaveLength(1);
  expect(rule('gateway-unused', LOGS)).toEqual([]);
});

test('a route for webhooks needs somebody who calls', () => {
  const cdk8s = { webhookGateway: gateway };
  expect(rule('webhook-ingress', { cdk8s })).toEqual([
    expect.stringContaining('cdk8s.webhookGateway.enabled is true, but no integration'),
  ]);
  const scm = { gitlab: { token: 'a-token', webhookSecret: 'a-secret' } };
  expect(rule('webhook-ingress', { cdk8s, platform: { scm } })).toEqual([]);
});

test('what asks for a way in takes a Gateway for one', () => {
  const authentik = { authentik: { enabled: true } };
  const platform = { platform: { gateway } };
  expect(rule('authentik-reachable', authentik)).toHaveLength(1);
  expect(rule('authentik-reachable', mergeFiles(authentik, platform))).toEqual([]);
  expect(rule('authentik-reachable', { authentik: { enabled: true, server: { gateway } } })).toEqual([]);
  const keptOff = { authentik: { server: { gateway: { enabled: false } } } };
  expect(rule('authentik-reachable', mergeFiles(mergeFiles(authentik, platform), keptOff))).toHaveLength(1);
  expect(rule('platform-without-sign-in', platform)).toEqual([
    expect.stringContaining('platform.gateway.enabled exposes the platform'),
  ]);
  const embedded = { global: { pixee: { access: { oidc: { embedded: { enabled: true } } } } } };
  expect(rule('embedded-provider-reachable', embedded)).toHaveLength(1);
  expect(rule('embedded-provider-reachable', { ...embedded, oidc: { gateway } })).toEqual([]);
});

test.each(['platform', 'oidc', 'superset'])('a Route of %s takes the path of everything', (owner) => {
  expect(rule('url-path', { [owner]: { route: { enabled: true, path: '/' } } })).toEqual([]);
  expect(rule('url-path', { [owner]: { route: { enabled: true, path: 'a' } } })).toHaveLength(1);
});
