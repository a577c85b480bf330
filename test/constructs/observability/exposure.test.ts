import { BasicAuth, VictoriaLogs, VictoriaMetrics } from '../../../constructs/observability';
import type { VictoriaProps } from '../../../constructs/observability';
import type { VictoriaIngressValues } from '../../../lib/values/contract/victoria/ingress';
import { labels, object, problems, release } from '../../support/chart';

const NAME = 'pixee-enterprise-server-victoria-logs-single-server';
const NAMESPACE = 'pixee-enterprise-server';
const MIDDLEWARES = 'traefik.ingress.kubernetes.io/router.middlewares';
const NGINX = 'nginx.ingress.kubernetes.io';
const HOST = { name: 'pixee.example.com' };

function exposed(
  ingress: VictoriaIngressValues = {},
  { password, ...props }: VictoriaProps & { password?: boolean } = {},
) {
  const chart = release();
  const protection =
    password === true ? new BasicAuth(chart, 'password', { secretName: 'users' }) : props.protection;
  const server = new VictoriaLogs(chart, 'logs', {
    ...props,
    protection,
    server: { ingress: { enabled: true, ingressClassName: 'nginx', hosts: [HOST], ...ingress } },
  });
  return { chart, server };
}

const ingressOf = ({ chart }: ReturnType<typeof exposed>, name = NAME) => object(chart, 'Ingress', name);
const pathsOf = (one: ReturnType<typeof exposed>, name = NAME) =>
  ingressOf(one, name).spec?.rules?.map(({ host, http }) => [host, http?.paths.map(({ path }) => path)]);

describe('the Ingress', () => {
  test('leads the prefix of each host to the Service, by its port', () => {
    const one = exposed({ hosts: [HOST, { name: 'logs.example.com', path: ['/logs', '/l'], port: 9428 }] });
    expect(pathsOf(one)).toEqual([
      ['pixee.example.com', ['/logs']],
      ['logs.example.com', ['/logs', '/l']],
    ]);
    expect(ingressOf(one).spec?.rules?.[1]?.http?.paths[0]?.backend).toEqual({
      service: { name: NAME, port: { number: 9428 } },
    });
    expect(problems(one.chart)).toEqual([]);
  });

  test('follows a prefix of your own', () => {
    expect(pathsOf(exposed({}, { pathPrefix: '/l' }))).toEqual([['pixee.example.com', ['/l']]]);
  });

  test('says where browsers find the interface', () => {
    const { server } = exposed();
    expect(server.externalUrl).toBe('https://pixee.example.com/logs');
    expect(server.webInterfaceUrl).toBe('https://pixee.example.com/logs/select/vmui/');
    expect(exposed({ hosts: [{ name: 'logs.example.com' }] }).server.externalUrl).toBe(
      'https://logs.example.com/logs',
    );
    expect(exposed({ hosts: [{}] }).server.externalUrl).toBe('https://pixee.example.com/logs');
  });

  test('fails without a host', () => {
    expect(() => exposed({ hosts: [] })).toThrow('needs className and at least one host');
  });
});

describe('the address of the documentation', () => {
  test('is redirected by an Ingress of its own with ingress-nginx, one for each host', () => {
    const one = exposed({
      hosts: [HOST, { name: 'logs.example.com' }, { name: '*.example.org' }],
      tls: [{ hosts: ['logs.example.com'], secretName: 'logs-tls' }],
    });
    expect(pathsOf(one, `${NAME}-redirect`)).toEqual([['pixee.example.com', ['/logs/vmui']]]);
    expect(ingressOf(one, `${NAME}-redirect`).metadata?.annotations).toEqual({
      [`${NGINX}/temporal-redirect`]: 'https://pixee.example.com/logs/select/vmui/',
    });
    expect(ingressOf(one, `${NAME}-redirect`).spec).not.toHaveProperty('tls');
    expect(ingressOf(one, `${NAME}-redirect-2`)).toMatchObject({
      metadata: {
        annotations: { [`${NGINX}/temporal-redirect`]: 'https://logs.example.com/logs/select/vmui/' },
      },
      spec: { tls: [{ hosts: ['logs.example.com'], secretName: 'logs-tls' }] },
    });
    expect(labels(one.chart)).not.toContain(`Ingress/${NAME}-redirect-3`);
    expect(problems(one.chart)).toEqual([]);
  });

  test('is redirected by a middleware of Traefik', () => {
    const one = exposed({ ingressClassName: 'traefik' });
    const { redirectRegex } = object(one.chart, 'Middleware', `${NAME}-redirect`).spec;
    const lead = (address: string): string =>
      address.replace(
        new RegExp(redirectRegex?.regex ?? ''),
        (redirectRegex?.replacement ?? '').replace('${1}', '$1'),
      );
    expect(lead('https://pixee.example.com/logs/vmui/')).toBe('https://pixee.example.com/logs/select/vmui/');
    expect(lead('https://pixee.example.com/logs/vmui')).toBe('https://pixee.example.com/logs/select/vmui/');
    expect(lead('https://pixee.example.com/logs/select/vmui/')).toBe(
      'https://pixee.example.com/logs/select/vmui/',
    );
    expect(lead('https://pixee.example.com/logs/vmuix')).toBe('https://pixee.example.com/logs/vmuix');
    expect(ingressOf(one).metadata?.annotations).toEqual({
      [MIDDLEWARES]: `${NAMESPACE}-${NAME}-redirect@kubernetescrd`,
    });
    expect(problems(one.chart)).toEqual([]);
  });

  test('is redirected by an action of the load balancer of AWS, which checks health below the prefix', () => {
    const one = exposed({ ingressClassName: 'alb' });
    expect(ingressOf(one).metadata?.annotations).toEqual({
      'alb.ingress.kubernetes.io/actions.web-interface':
        '{"type":"redirect","redirectConfig":{"path":"/logs/select/vmui/","port":"#{port}","protocol":"#{protocol}","statusCode":"HTTP_302"}}',
      'alb.ingress.kubernetes.io/healthcheck-path': '/logs/health',
      'alb.ingress.kubernetes.io/success-codes': '200',
      'alb.ingress.kubernetes.io/target-type': 'ip',
    });
    expect(ingressOf(one).spec?.rules?.[0]?.http?.paths[0]).toEqual({
      path: '/logs/vmui',
      pathType: 'Prefix',
      backend: { service: { name: 'web-interface', port: { name: 'use-annotation' } } },
    });
    expect(pathsOf(one)).toEqual([['pixee.example.com', ['/logs/vmui', '/logs']]]);
    expect(problems(one.chart)).toEqual([]);
  });

  test('is left alone by other controllers, and where the documentation is right', () => {
    expect(
      labels(exposed({ ingressClassName: 'haproxy' }).chart).filter((one) => one.includes('redirect')),
    ).toEqual([]);
    const chart = release();
    new VictoriaMetrics(chart, 'metrics', {
      server: { ingress: { enabled: true, ingressClassName: 'nginx', hosts: [HOST] } },
    });
    expect(labels(chart).filter((label) => label.startsWith('Ingress/'))).toEqual([
      'Ingress/pixee-enterprise-server-metrics-server',
    ]);
  });
});

describe('a password', () => {
  test('is asked for by ingress-nginx, which reads it from a Secret that must exist', () => {
    const one = exposed({}, { password: true });
    expect(ingressOf(one).metadata?.annotations).toMatchObject({
      [`${NGINX}/auth-type`]: 'basic',
      [`${NGINX}/auth-secret`]: 'users',
      [`${NGINX}/auth-realm`]: 'Pixee observability',
    });
    expect(one.chart.release.expected).toContainEqual(
      expect.objectContaining({ kind: 'Secret', name: 'users', keys: ['auth'] }),
    );
  });

  test('is asked for by Traefik before anything else happens', () => {
    const one = exposed(
      { ingressClassName: 'traefik', annotations: { [MIDDLEWARES]: 'edge-limit@kubernetescrd' } },
      { password: true },
    );
    expect(object(one.chart, 'Middleware', `${NAMESPACE}-basic-auth`).spec).toEqual({
      basicAuth: { secret: 'users', realm: 'Pixee observability', removeHeader: true },
    });
    expect(ingressOf(one).metadata?.annotations?.[MIDDLEWARES]?.split(',')).toEqual([
      `${NAMESPACE}-${NAMESPACE}-basic-auth@kubernetescrd`,
      `${NAMESPACE}-${NAME}-redirect@kubernetescrd`,
      'edge-limit@kubernetescrd',
    ]);
    expect(problems(one.chart)).toEqual([]);
  });

  test('fails with another controller, unless it is said to be one of the two', () => {
    expect(() => exposed({ ingressClassName: 'alb' }, { password: true })).toThrow(
      'only ingress-nginx and Traefik can ask for a password by an Ingress, got "alb"',
    );
    const one = exposed({ ingressClassName: 'internal' }, { password: true, ingressController: 'nginx' });
    expect(ingressOf(one).metadata?.annotations).toHaveProperty([`${NGINX}/auth-type`], 'basic');
  });

  test('is one for all interfaces', () => {
    const chart = release();
    const protection = new BasicAuth(chart, 'password', { secretName: 'users' });
    const ingress = { enabled: true, ingressClassName: 'traefik', hosts: [HOST] };
    new VictoriaLogs(chart, 'logs', { protection, server: { ingress } });
    new VictoriaMetrics(chart, 'metrics', { protection, server: { ingress } });
    expect(labels(chart).filter((label) => label.endsWith('basic-auth'))).toHaveLength(1);
    expect(problems(chart)).toEqual([]);
  });
});
