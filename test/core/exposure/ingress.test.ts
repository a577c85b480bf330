import { controllerAnnotations } from '../../../lib/core/exposure/ingress-controllers';
import type { PixeeRelease } from '../../../constructs/pixee-release';
import { ComponentIngress } from '../../../lib/core/exposure/ingress';
import type { CertManagerProps } from '../../../lib/core/exposure/ingress-props';
import type { IngressValues } from '../../../lib/core/exposure/ingress-values';
import { addService } from '../../../lib/core/exposure/service';
import { labels, object, objects, problems, release, withoutEffect, workload } from '../../support/chart';

/** What every Ingress needs of ingress-nginx. */
const NGINX = controllerAnnotations('nginx');

const NAME = 'pixee-enterprise-server-test';
const HOST = { className: 'nginx', hosts: [{ host: 'pixee.example.com' }] };
const ISSUER = { issuer: 'letsencrypt' };

function chartWith(
  ingress: IngressValues,
  certManager?: CertManagerProps,
  domain = 'pixee.example.com',
): PixeeRelease {
  const chart = release({ domain });
  workload(chart, { ports: [{ name: 'http', containerPort: 8080 }] });
  const component = chart.release.component('test');
  addService(chart, 'Service', { component });
  new ComponentIngress(chart, 'ingress', { component, ingress, certManager });
  return chart;
}

const ingressOf = (chart: PixeeRelease) => object(chart, 'Ingress', NAME);
const certificates = (chart: PixeeRelease): string[] =>
  labels(chart).filter((label) => label.startsWith('Certificate/'));

describe('routes', () => {
  test('lead everything of a host to the Service, unless told otherwise', () => {
    const chart = chartWith(HOST);
    expect(ingressOf(chart).spec).toEqual({
      ingressClassName: 'nginx',
      rules: [
        {
          host: 'pixee.example.com',
          http: {
            paths: [
              { path: '/', pathType: 'Prefix', backend: { service: { name: NAME, port: { name: 'http' } } } },
            ],
          },
        },
      ],
    });
    expect(ingressOf(chart).metadata?.annotations).toEqual(NGINX);
    expect(problems(chart)).toEqual([]);
  });

  test('follow hosts and paths as given', () => {
    const chart = chartWith({
      className: 'alb',
      annotations: { 'alb.ingress.kubernetes.io/scheme': 'internal' },
      hosts: [
        { host: 'a.example.com', paths: [{ path: '/api', pathType: 'Exact' }, { path: '/ui' }] },
        { host: '*.example.com', paths: [{ path: '/*', pathType: 'ImplementationSpecific' }] },
      ],
    });
    const { metadata, spec } = ingressOf(chart);
    expect(metadata?.annotations).toEqual({
      'alb.ingress.kubernetes.io/scheme': 'internal',
      'alb.ingress.kubernetes.io/success-codes': '200',
      'alb.ingress.kubernetes.io/target-type': 'ip',
    });
    expect(
      spec?.rules?.map(({ host, http }) => [host, http?.paths.map(({ path, pathType }) => [path, pathType])]),
    ).toEqual([
      [
        'a.example.com',
        [
          ['/api', 'Exact'],
          ['/ui', 'Prefix'],
        ],
      ],
      ['*.example.com', [['/*', 'ImplementationSpecific']]],
    ]);
    expect(problems(chart)).toEqual([]);
  });

  test.each([[{ host: '' }], [{}]])('without a host, %j, are for every host', (host) => {
    const chart = chartWith({ className: 'nginx', hosts: [host] });
    expect(ingressOf(chart).spec?.rules?.[0]).not.toHaveProperty('host');
    expect(problems(chart)).toEqual([]);
  });

  test('of an empty list of paths are those of none', () => {
    const chart = chartWith({ className: 'nginx', hosts: [{ host: 'pixee.example.com', paths: [] }] });
    expect(ingressOf(chart)).toEqual(ingressOf(chartWith(HOST)));
  });
});

describe('fails', () => {
  test.each<[IngressValues]>([
    [{}],
    [{ className: 'nginx' }],
    [{ className: 'nginx', hosts: [] }],
    [{ ...HOST, className: '' }],
  ])('without class name or hosts: %j', (ingress) => {
    expect(() => chartWith(ingress)).toThrow(
      'pixee/ingress: an enabled ingress needs className and at least one host',
    );
  });
});

describe('TLS by a Secret', () => {
  const tls = [{ secretName: 'my-tls', hosts: ['pixee.example.com'] }];

  test('is taken as given, and the Secret is declared as expected', () => {
    const chart = chartWith({ ...HOST, tls });
    expect(ingressOf(chart).spec?.tls).toEqual(tls);
    expect(chart.release.expected).toContainEqual({
      kind: 'Secret',
      name: 'my-tls',
      keys: ['tls.crt', 'tls.key'],
      purpose: 'TLS certificate of the ingress',
    });
    expect(certificates(chart)).toEqual([]);
    expect(problems(chart)).toEqual([]);
  });

  test('may be left to the controller, and names no hosts when none are given', () => {
    expect(ingressOf(chartWith({ ...HOST, tls: [{ hosts: ['pixee.example.com'] }] })).spec?.tls).toEqual([
      { hosts: ['pixee.example.com'] },
    ]);
    expect(ingressOf(chartWith({ ...HOST, tls: [{ secretName: 'my-tls' }] })).spec?.tls).toEqual([
      { secretName: 'my-tls' },
    ]);
  });

  test('with an empty name is one without a name', () => {
    const chart = chartWith({ ...HOST, tls: [{ secretName: '', hosts: ['pixee.example.com'] }] });
    expect(ingressOf(chart).spec?.tls).toEqual([{ hosts: ['pixee.example.com'] }]);
    expect(chart.release.expected.map(({ name }) => name)).not.toContain('');
  });
});

describe('TLS by cert-manager', () => {
  test('renders a Certificate for the hosts of the ingress', () => {
    const chart = chartWith(
      {
        className: 'nginx',
        hosts: [{ host: 'a.example.com' }, { host: 'b.example.com' }, { host: 'a.example.com' }],
      },
      ISSUER,
    );
    expect(ingressOf(chart).spec?.tls).toEqual([
      { hosts: ['a.example.com', 'b.example.com'], secretName: `${NAME}-tls` },
    ]);
    expect(object(chart, 'Certificate', `${NAME}-tls`).spec).toEqual({
      secretName: `${NAME}-tls`,
      issuerRef: { group: 'cert-manager.io', kind: 'ClusterIssuer', name: 'letsencrypt' },
      dnsNames: ['a.example.com', 'b.example.com'],
    });
    expect(ingressOf(chart).metadata?.annotations).toEqual(NGINX);
    expect(chart.release.expected).toEqual([]);
  });

  test('falls back on the domain when the ingress is for every host, also when that is an IP', () => {
    const everyHost = { className: 'nginx', hosts: [{}] };
    expect(object(chartWith(everyHost, ISSUER), 'Certificate', `${NAME}-tls`).spec).toMatchObject({
      dnsNames: ['pixee.example.com'],
    });
    const chart = chartWith(everyHost, ISSUER, '10.0.0.1');
    expect(object(chart, 'Certificate', `${NAME}-tls`).spec).toMatchObject({ ipAddresses: ['10.0.0.1'] });
    expect(object(chart, 'Certificate', `${NAME}-tls`).spec).not.toHaveProperty('dnsNames');
    expect(problems(chart)).toEqual([]);
  });

  test('renders one Certificate for each Secret that the ingress names', () => {
    const tls = [
      { secretName: 'one', hosts: ['a.example.com'] },
      { secretName: 'two', hosts: ['b.example.com', '10.0.0.1'] },
    ];
    const chart = chartWith({ ...HOST, tls }, ISSUER);
    expect(certificates(chart)).toEqual(['Certificate/one', 'Certificate/two']);
    expect(object(chart, 'Certificate', 'two').spec).toMatchObject({
      dnsNames: ['b.example.com'],
      ipAddresses: ['10.0.0.1'],
    });
  });

  test('renders one Certificate for a Secret that two entries name, for the hosts of both', () => {
    const tls = [
      { secretName: 'one', hosts: ['a.example.com'] },
      { secretName: 'one', hosts: ['b.example.com'] },
    ];
    const chart = chartWith({ ...HOST, tls }, ISSUER);
    expect(certificates(chart)).toEqual(['Certificate/one']);
    expect(object(chart, 'Certificate', 'one').spec.dnsNames).toEqual(['a.example.com', 'b.example.com']);
  });

  test('is for the hosts of the ingress when a TLS entry names none: a certificate for nothing is refused', () => {
    const chart = chartWith({ ...HOST, tls: [{ secretName: 'one' }] }, ISSUER);
    expect(object(chart, 'Certificate', 'one').spec.dnsNames).toEqual(['pixee.example.com']);
  });

  test('by annotation renders no Certificate', () => {
    const chart = chartWith(HOST, { ...ISSUER, mode: 'annotation' });
    expect(certificates(chart)).toEqual([]);
    expect(ingressOf(chart).metadata?.annotations).toEqual({
      ...NGINX,
      'cert-manager.io/cluster-issuer': 'letsencrypt',
    });
    // cert-manager makes it, so nobody else has to
    expect(chart.release.expected).toEqual([]);
    expect(ingressOf(chart).spec?.tls).toEqual([{ hosts: ['pixee.example.com'], secretName: `${NAME}-tls` }]);
    expect(problems(chart)).toEqual([]);
  });

  test('by annotation names the other kind of issuer by the other annotation, below those of the user', () => {
    const props: CertManagerProps = { ...ISSUER, mode: 'annotation', kind: 'Issuer' };
    expect(ingressOf(chartWith(HOST, props)).metadata?.annotations).toEqual({
      ...NGINX,
      'cert-manager.io/issuer': 'letsencrypt',
    });
    const annotations = { 'cert-manager.io/issuer': 'mine' };
    expect(ingressOf(chartWith({ ...HOST, annotations }, props)).metadata?.annotations).toEqual({
      ...NGINX,
      ...annotations,
    });
  });

  test('passes every option on', () => {
    const all: Required<CertManagerProps> = {
      issuer: 'other',
      kind: 'Issuer',
      mode: 'annotation',
      duration: '2160h',
      renewBefore: '360h',
    };
    const render = (props: Partial<CertManagerProps>): unknown =>
      objects(chartWith(HOST, { ...ISSUER, ...props }));
    expect(withoutEffect(all, render)).toEqual([]);
    const { issuer, kind, duration, renewBefore } = all;
    expect(
      object(chartWith(HOST, { issuer, kind, duration, renewBefore }), 'Certificate', `${NAME}-tls`).spec,
    ).toMatchObject({
      issuerRef: { kind: 'Issuer', name: 'other' },
      duration: '2160h0m0s',
      renewBefore: '360h0m0s',
    });
  });
});
