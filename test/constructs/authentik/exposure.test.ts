import { ComponentIngress } from '../../../lib/core/exposure/ingress';
import type { IngressValues } from '../../../lib/core/exposure/ingress-values';
import { addService } from '../../../lib/core/exposure/service';
import { object, problems, workload } from '../../support/chart';
import { chartAnd, chartWith, SERVER } from './authentik-fixture';

const HEALTH_PATH = 'alb.ingress.kubernetes.io/healthcheck-path';
const INGRESS: IngressValues = { enabled: true, className: 'nginx', hosts: [{ host: 'pixee.example.com' }] };

const annotationsOf = (chart: ReturnType<typeof chartWith>) =>
  object(chart, 'Service', SERVER).metadata?.annotations ?? {};

test('the Service has the ports of the upstream chart', () => {
  expect(object(chartWith(), 'Service', SERVER).spec).toMatchObject({
    ports: [
      { name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' },
      { name: 'https', port: 443, targetPort: 'https', protocol: 'TCP' },
    ],
  });
});

test('ports of the nodes are given where the type has them', () => {
  const ports = (type: 'ClusterIP' | 'NodePort' | 'LoadBalancer') => {
    const chart = chartWith({ server: { service: { type, nodePortHttp: 30500, nodePortHttps: 30501 } } });
    expect(problems(chart)).toEqual([]);
    return object(chart, 'Service', SERVER).spec?.ports?.map(({ nodePort }) => nodePort);
  };
  expect(ports('NodePort')).toEqual([30500, 30501]);
  expect(ports('LoadBalancer')).toEqual([30500, 30501]);
  expect(ports('ClusterIP')).toEqual([undefined, undefined]);
});

test('an Ingress of its own leads the web path to it', () => {
  const { chart, authentik } = chartAnd({ ingress: INGRESS });
  expect(authentik.ingress).toBeDefined();
  expect(object(chart, 'Ingress', SERVER).spec?.rules).toEqual([
    {
      host: 'pixee.example.com',
      http: {
        paths: [
          {
            path: '/authentik/',
            pathType: 'Prefix',
            backend: { service: { name: SERVER, port: { name: 'http' } } },
          },
        ],
      },
    },
  ]);
  expect(problems(chart)).toEqual([]);
  expect(chartAnd({ ingress: { ...INGRESS, enabled: false } }).authentik.ingress).toBeUndefined();
});

describe('the Ingress of another component', () => {
  const shared = (ingress: IngressValues, annotations: Record<string, string> = {}) => {
    const { chart, authentik } = chartAnd({ server: { service: { annotations } } });
    workload(chart, { ports: [{ name: 'http', containerPort: 8080 }] });
    const component = chart.release.component('test');
    addService(chart, 'Service', { component });
    authentik.exposeBy(new ComponentIngress(chart, 'ingress', { component, ingress }));
    expect(problems(chart)).toEqual([]);
    return chart;
  };
  const routes = (ingress: IngressValues) =>
    object(shared(ingress), 'Ingress', 'pixee-enterprise-server-test').spec?.rules?.map(({ host, http }) => [
      host,
      ...(http?.paths ?? []).map(({ path, backend }) => `${path ?? ''} ${backend.service?.name ?? ''}`),
    ]);

  test('leads to it on every host, each once', () => {
    const hosts = [
      { host: 'a.example.com' },
      { host: 'b.example.com', paths: [{ path: '/first' }] },
      { host: 'a.example.com', paths: [{ path: '/second' }] },
    ];
    expect(routes({ className: 'nginx', hosts })).toEqual([
      ['a.example.com', '/ pixee-enterprise-server-test', `/authentik/ ${SERVER}`],
      ['b.example.com', '/first pixee-enterprise-server-test', `/authentik/ ${SERVER}`],
      ['a.example.com', '/second pixee-enterprise-server-test'],
    ]);
  });

  test.each<[string, Partial<IngressValues>]>([
    ['by its class', { className: 'alb' }],
    ['by its annotations', { annotations: { 'alb.ingress.kubernetes.io/group.name': 'pixee' } }],
  ])('the load balancer of AWS, known %s, learns which path is healthy', (_, settings) => {
    expect(annotationsOf(shared({ ...INGRESS, ...settings }))).toEqual({
      [HEALTH_PATH]: '/authentik/-/health/ready/',
    });
  });

  test('the path of the user wins, and other controllers are told nothing', () => {
    const own = { [HEALTH_PATH]: '/own' };
    expect(annotationsOf(shared({ ...INGRESS, className: 'alb' }, own))).toEqual(own);
    expect(annotationsOf(shared(INGRESS))).toEqual({});
  });
});

test('an Ingress of its own tells the load balancer of AWS too', () => {
  expect(annotationsOf(chartWith({ ingress: { ...INGRESS, className: 'alb' } }))).toHaveProperty([
    HEALTH_PATH,
  ]);
});
