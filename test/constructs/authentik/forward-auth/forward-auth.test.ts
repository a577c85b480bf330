import { AuthentikGroup, type ForwardAuthProps } from '../../../../constructs/authentik';
import { object, objects, problems, release, withoutEffect } from '../../../support/chart';
import { blueprintOf, OUTPOST, protect, withOutpost } from './forward-fixture';

const ADMINS = AuthentikGroup.existing('admins');
const NGINX = 'nginx.ingress.kubernetes.io';
const URL = `http://${OUTPOST}.pixee-enterprise-server.svc.cluster.local:9000/outpost.goauthentik.io/auth`;

test('the blueprint has a provider for the host, an application for the users, and who may enter', () => {
  const chart = release();
  protect(chart, {
    groups: [ADMINS, AuthentikGroup.existing('authentik Admins')],
    launchUrl: 'https://longhorn.example.com/#/dashboard',
  });
  const { entries } = blueprintOf(chart);
  expect(entries.map(({ model }) => model)).toEqual([
    ...Array.from({ length: 5 }, () => 'authentik_blueprints.metaapplyblueprint'),
    'authentik_providers_proxy.proxyprovider',
    'authentik_outposts.outpost',
    'authentik_core.token',
    'authentik_core.application',
    'authentik_policies.policybinding',
    'authentik_policies.policybinding',
  ]);
  expect(entries[5]?.attrs).toMatchObject({
    mode: 'forward_single',
    external_host: 'https://longhorn.example.com',
  });
  expect(entries[8]).toMatchObject({
    identifiers: { slug: 'longhorn' },
    attrs: {
      name: 'Longhorn',
      provider: { '!KeyOf': 'proxyprovider-longhorn' },
      meta_launch_url: 'https://longhorn.example.com/#/dashboard',
    },
  });
  expect(entries.slice(9).map(({ attrs }) => attrs)).toEqual([
    { group: { '!Find': ['authentik_core.group', ['name', 'admins']] } },
    { group: { '!Find': ['authentik_core.group', ['name', 'authentik Admins']] } },
  ]);
  expect(problems(chart)).toEqual([]);
});

test('ingress-nginx asks the outpost, and tells it the host of the browser without a snippet', () => {
  const chart = release();
  expect(protect(chart).annotations('nginx')).toEqual({
    [`${NGINX}/auth-url`]: `${URL}/nginx`,
    [`${NGINX}/auth-signin`]:
      'https://$http_host/outpost.goauthentik.io/start?rd=https://$http_host$escaped_request_uri',
    [`${NGINX}/auth-response-headers`]:
      'Set-Cookie,X-authentik-username,X-authentik-groups,X-authentik-entitlements,X-authentik-email,X-authentik-name,X-authentik-uid',
    [`${NGINX}/auth-proxy-set-headers`]: `pixee-enterprise-server/${OUTPOST}-headers`,
    [`${NGINX}/proxy-buffer-size`]: '16k',
  });
  expect(object(chart, 'ConfigMap', `${OUTPOST}-headers`).data).toEqual({ 'X-Forwarded-Host': '$http_host' });
});

test('a snippet does the same where it is allowed', () => {
  const chart = release();
  const annotations = protect(chart, { ingress: { className: 'nginx', snippets: true } }).annotations(
    'nginx',
  );
  expect(annotations).toHaveProperty(
    [`${NGINX}/auth-snippet`],
    'proxy_set_header X-Forwarded-Host $http_host;',
  );
  expect(annotations).not.toHaveProperty([`${NGINX}/auth-proxy-set-headers`]);
});

test('an Ingress of another namespace gets the headers there, and Traefik needs nothing there', () => {
  const chart = release();
  const forwardAuth = protect(chart);
  const name = `${OUTPOST}-headers`;
  for (let time = 0; time < 2; time += 1) {
    expect(forwardAuth.ingressAnnotations('longhorn-system')).toHaveProperty(
      [`${NGINX}/auth-proxy-set-headers`],
      `longhorn-system/${name}`,
    );
  }
  const found = objects(chart).filter(({ metadata }) => metadata?.name === name);
  expect(found.map(({ metadata }) => metadata?.namespace)).toEqual(['longhorn-system']);

  const other = release();
  const traefik = protect(other, { ingress: { className: 'traefik' } });
  expect(traefik.ingressAnnotations('longhorn-system')).toEqual(traefik.annotations('traefik'));
  expect(problems(chart)).toEqual([]);
});

test('Traefik asks the outpost by a Middleware, one for all hosts', () => {
  const chart = release();
  const forwardAuth = protect(chart, { ingress: { className: 'traefik' } });
  const annotation = {
    'traefik.ingress.kubernetes.io/router.middlewares': `pixee-enterprise-server-${OUTPOST}@kubernetescrd`,
  };
  expect([forwardAuth.annotations('traefik'), forwardAuth.annotations('traefik')]).toEqual([
    annotation,
    annotation,
  ]);
  const middleware = objects(chart).find(({ kind }) => (kind as string) === 'Middleware');
  expect(middleware).toMatchObject({
    metadata: { name: OUTPOST },
    spec: { forwardAuth: { address: `${URL}/traefik`, trustForwardHeader: true } },
  });
  expect(problems(chart)).toEqual([]);
});

test('the path of the outpost leads to it at the protected host, in its own namespace, without a sign-in', () => {
  const chart = release();
  const tls = [{ secretName: 'longhorn-tls', hosts: ['longhorn.example.com'] }];
  protect(chart, { ingress: { className: 'traefik', tls } });
  expect(object(chart, 'Ingress', `${OUTPOST}-longhorn`)).toMatchObject({
    metadata: { namespace: 'pixee-enterprise-server' },
    spec: {
      ingressClassName: 'traefik',
      rules: [
        {
          host: 'longhorn.example.com',
          http: {
            paths: [
              {
                path: '/outpost.goauthentik.io',
                pathType: 'Prefix',
                backend: { service: { name: OUTPOST, port: { name: 'http' } } },
              },
            ],
          },
        },
      ],
      tls,
    },
  });
  expect(object(chart, 'Ingress', `${OUTPOST}-longhorn`).metadata?.annotations).toBeUndefined();
  expect(chart.release.expected).toContainEqual(expect.objectContaining({ name: 'longhorn-tls' }));
});

test('a whole domain has one sign-in', () => {
  const chart = release();
  const forwardAuth = protect(chart, {
    externalUrl: 'https://auth.example.com',
    cookieDomain: 'example.com',
    publicPaths: ['^/health$', '^/ready$'],
  });
  expect(forwardAuth.provider.known).toMatchObject({
    mode: 'forward_domain',
    cookie_domain: 'example.com',
    skip_path_regex: '^/health$\n^/ready$',
  });
  expect(forwardAuth.annotations('nginx')).toHaveProperty(
    [`${NGINX}/auth-signin`],
    'https://auth.example.com/outpost.goauthentik.io/start?rd=https://$http_host$escaped_request_uri',
  );
});

test('every option has an effect', () => {
  const all: Required<Omit<ForwardAuthProps, 'outpost'>> = {
    externalUrl: 'https://hubble.example.com',
    name: 'Hubble',
    slug: 'hubble-ui',
    ingress: { className: 'other' },
    groups: [ADMINS],
    cookieDomain: 'example.com',
    publicPaths: ['^/x$'],
    launchUrl: 'https://hubble.example.com/x',
    icon: '/x.svg',
    description: 'Network flows',
    heading: 'Cluster',
    publisher: 'Cilium',
    openInNewTab: true,
  };
  const render = (options: Partial<Omit<ForwardAuthProps, 'outpost'>>): unknown => {
    const chart = release();
    protect(chart, options);
    return objects(chart);
  };
  expect(withoutEffect(all, render)).toEqual([]);
});

describe('what is refused', () => {
  test.each<[string, Partial<ForwardAuthProps>, string]>([
    [
      'a host without a scheme',
      { externalUrl: 'longhorn.example.com' },
      'props.externalUrl must be a URL such as https://host.example.com, got "longhorn.example.com"; write https://longhorn.example.com',
    ],
    [
      'a scheme that browsers do not open',
      { externalUrl: 'tcp://longhorn.example.com' },
      'props.externalUrl must be a URL such as https://host.example.com, with the scheme http or https, got "tcp://longhorn.example.com"',
    ],
    [
      'a path',
      { externalUrl: 'https://pixee.example.com/metrics' },
      'externalUrl must be scheme and host, got "https://pixee.example.com/metrics"; an outpost tells what it protects by the host alone',
    ],
    [
      'a wildcard',
      { externalUrl: 'https://*.example.com' },
      'externalUrl must name one host, got "https://*.example.com"',
    ],
    [
      'a cookie domain of others',
      { cookieDomain: 'example.org' },
      'cookieDomain must be a domain that longhorn.example.com is part of, got "example.org"',
    ],
  ])('%s', (_, props, message) => {
    expect(() => protect(release(), props)).toThrow(`pixee/longhorn: ${message}`);
  });

  test('a controller that cannot ask', () => {
    const forwardAuth = protect(release(), { ingress: { className: 'alb' } });
    expect(() => forwardAuth.ingressAnnotations('longhorn-system')).toThrow(
      'pixee/longhorn: only ingress-nginx and Traefik can ask an outpost of Authentik, got "alb" for the class "alb"; serve the host by one of them, or set the controller if one of them serves that class',
    );
  });
});

test('a cluster with a domain of its own is asked under it', () => {
  const chart = release();
  const outpost = withOutpost(chart, { clusterDomain: 'corp.internal' });
  expect(outpost.url).toBe(`http://${OUTPOST}.pixee-enterprise-server.svc.corp.internal:9000`);
});
