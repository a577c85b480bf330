import { parse } from 'yaml';
import { ForwardAuth } from '../../../../constructs/authentik';
import { problems, release } from '../../../support/chart';
import { blueprintOf, withOutpost } from './forward-fixture';

function homeAssistant(trustedProxies = ['10.244.0.0/16', 'fd00::/8']) {
  const chart = release();
  const forwardAuth = ForwardAuth.homeAssistant(chart, 'home-assistant', {
    outpost: withOutpost(chart),
    externalUrl: 'https://home.example.com',
    ingress: { className: 'nginx' },
    trustedProxies,
  });
  return { chart, forwardAuth };
}

test('takes users from the header that the ingress hands on, and from its pods only', () => {
  const { chart, forwardAuth } = homeAssistant();
  expect(parse(forwardAuth.configuration ?? '')).toEqual({
    http: { use_x_forwarded_for: true, trusted_proxies: ['10.244.0.0/16', 'fd00::/8'] },
    auth_header: { username_header: 'X-authentik-username' },
  });
  expect(forwardAuth.application.known).toMatchObject({ name: 'Home Assistant', slug: 'home-assistant' });
  const { annotations } = { annotations: forwardAuth.ingressAnnotations('home') };
  expect(annotations['nginx.ingress.kubernetes.io/auth-response-headers']).toContain('X-authentik-username');
  expect(problems(chart)).toEqual([]);
});

test('asks for a session where users sign in, and nowhere else', () => {
  const { chart } = homeAssistant();
  const provider = blueprintOf(chart).entries.find(({ model }) => model.endsWith('.proxyprovider'));
  const patterns = String(provider?.attrs?.['skip_path_regex'])
    .split('\n')
    .map((pattern) => new RegExp(pattern));
  const isPublic = (path: string) => patterns.some((pattern) => pattern.test(path));
  const guarded = ['/auth', '/auth/authorize', '/auth/login_flow', '/auth/login_flow/1', '/auth/tokens'];
  expect(guarded.filter(isPublic)).toEqual([]);
  const open = [
    '/',
    '/a',
    '/aut',
    '/api/websocket',
    '/api/webhook/1',
    '/auth/token',
    '/lovelace/0',
    '/autumn',
    '/manifest.json',
  ];
  expect(open.filter((path) => !isPublic(path))).toEqual([]);
});

test.each([[[]], [['10.244.0.1']], [['any']]])('refuses proxies that are no networks: %j', (proxies) => {
  expect(() => homeAssistant(proxies)).toThrow(/trustedProxies/);
});

test('a host that is protected otherwise has no configuration', () => {
  const chart = release();
  const other = new ForwardAuth(chart, 'longhorn', {
    outpost: withOutpost(chart),
    externalUrl: 'https://longhorn.example.com',
    name: 'Longhorn',
    ingress: { className: 'nginx' },
  });
  expect(other.configuration).toBeUndefined();
});
