import { NetworkPolicies } from '../../../constructs/network';
import type { Values } from '../../../lib/values/contract/values';
import { prepareValues } from '../../../lib/values/prepare';
import { object, release, workload } from '../../support/chart';
import { synthesize } from '../../support/synthesize';

const NAME = 'pixee-enterprise-server';

function values(networkPolicies: object, more: Values = {}): Values {
  return {
    global: { pixee: { domain: 'pixee.example.com' } },
    ...more,
    cdk8s: { ...more.cdk8s, networkPolicies: { enabled: true, ...networkPolicies } },
  };
}

function exposed(className: string): Values {
  return {
    platform: { ingress: { enabled: true, className, hosts: [{ host: 'pixee.example.com' }] } },
  };
}

interface Rules {
  readonly ingress?: readonly {
    readonly from?: unknown;
    readonly ports: readonly { readonly port: number }[];
  }[];
  readonly egress?: readonly {
    readonly to?: unknown;
    readonly ports?: readonly { readonly port: number }[];
  }[];
}

function policy(given: Values, component: string): Rules {
  const found = object(synthesize(given).server, 'NetworkPolicy', `${NAME}-${component}`);
  return (found.spec ?? {}) as unknown as Rules;
}

function findings(given: Values): readonly string[] {
  return synthesize(given)
    .server.release.findings.filter(({ rule }) => rule.startsWith('network-policy'))
    .map(({ path = [], message }) => `${path.join('.')}: ${message}`);
}

function problems(networkPolicies: object): readonly string[] {
  return prepareValues(values(networkPolicies))
    .findings.filter(({ path }) => path?.includes('networkPolicies') === true)
    .map(({ rule, path = [], severity }) => `${severity} ${rule} ${path.join('.')}`);
}

describe('network policies', () => {
  it('close everything for the pods of the release, and for no others', () => {
    const { server } = synthesize(values({}));
    expect(object(server, 'NetworkPolicy', `${NAME}-deny-all`).spec).toEqual({
      podSelector: {
        matchLabels: { 'app.kubernetes.io/instance': NAME, 'app.kubernetes.io/part-of': NAME },
      },
      policyTypes: ['Ingress', 'Egress'],
    });
  });

  it('let any pod of the cluster to what an ingress controller leads to, and say so, until its namespace is named', () => {
    expect(policy(values({}, exposed('nginx')), 'platform').ingress).toContainEqual({
      from: [{ namespaceSelector: {} }],
      ports: [{ port: 8080, protocol: 'TCP' }],
    });
    expect(findings(values({}, exposed('nginx')))).toContainEqual(
      expect.stringContaining('cdk8s.networkPolicies.entrance: any pod of the cluster may call'),
    );
    const entrance = { cidrs: ['10.0.0.0/24'] };
    expect(policy(values({ entrance }, exposed('nginx')), 'platform').ingress).toContainEqual({
      from: [{ ipBlock: { cidr: '10.0.0.0/24' } }],
      ports: [{ port: 8080, protocol: 'TCP' }],
    });
    expect(findings(values({ entrance }, exposed('nginx'))).join('\n')).not.toContain('.entrance:');
  });

  it('let any address to what a load balancer of a cloud leads to, which is no pod', () => {
    expect(policy(values({}, exposed('alb')), 'platform').ingress).toContainEqual({
      ports: [{ port: 8080, protocol: 'TCP' }],
    });
  });

  it('open nothing wider than the ports of hosts outside, and name these hosts', () => {
    const { egress = [] } = policy(values({}), 'platform');
    const wide = egress.filter(({ to }) => JSON.stringify(to).includes('0.0.0.0/0'));
    expect(wide).toEqual([
      {
        to: [{ ipBlock: { cidr: '0.0.0.0/0' } }, { ipBlock: { cidr: '::/0' } }],
        ports: [{ port: 443, protocol: 'TCP' }],
      },
    ]);
    expect(findings(values({}))).toContainEqual(
      expect.stringMatching(/egress\.cidrs: .*sentry\.io.*any address on port 443/),
    );
    // The servers of the object store call nobody outside.
    expect(JSON.stringify(policy(values({}), 'seaweedfs-filer'))).not.toContain('ipBlock":{"cidr":"0');
  });

  it('lead to the outgoing proxy alone where there is one', () => {
    const given = values({ egress: { cidrs: ['192.0.2.7/32'] } });
    const proxied = {
      ...given,
      global: { pixee: { domain: 'pixee.example.com', httpsProxy: 'proxy.example.com:3128' } },
    };
    const ports = (policy(proxied, 'platform').egress ?? [])
      .filter(({ to }) => JSON.stringify(to).includes('192.0.2.7'))
      .flatMap(({ ports: open = [] }) => open.map(({ port }) => port));
    expect(ports).toEqual([3128]);
  });

  it('name hosts and the API server by Calico, when that enforces them', () => {
    const { objects } = synthesize(values({ provider: 'calico' }));
    const named = objects.filter(({ apiVersion }) => apiVersion === 'projectcalico.org/v3');
    const of = (name: string): unknown =>
      named.find(
        ({ metadata }) => (metadata as { readonly name: string }).name === `${NAME}-${name}-hosts`,
      )?.['spec'];
    expect(of('platform')).toEqual({
      selector: `app.kubernetes.io/instance == '${NAME}' && app.kubernetes.io/name == 'platform'`,
      types: ['Egress'],
      egress: [
        {
          action: 'Allow',
          protocol: 'TCP',
          destination: {
            domains: ['*.sentry.io', 'distribution.pixee.ai', 'replicated.app', 'sentry.io'],
            ports: [443],
          },
        },
      ],
    });
    expect(of('postgresql')).toMatchObject({
      egress: [{ destination: { services: { name: 'kubernetes', namespace: 'default' } } }],
    });
    expect(of('seaweedfs-filer')).toBeUndefined();
    expect(findings(values({ provider: 'calico' }))).toEqual([]);
  });

  it('let requests in that Cilium hands on itself', () => {
    const { objects } = synthesize(values({ provider: 'cilium' }, exposed('cilium')));
    const found = objects.find(
      ({ kind, metadata }) =>
        kind === 'CiliumNetworkPolicy' && (metadata as { readonly name: string }).name === `${NAME}-platform`,
    );
    expect(found?.['spec']).toMatchObject({ ingress: [{ fromEntities: ['ingress'] }] });
  });

  it('know what is connected later, and tell of workloads that came too late', () => {
    const chart = release();
    workload(chart);
    const policies = new NetworkPolicies(chart, 'network-policies', { egress: { cidrs: ['192.0.2.0/24'] } });
    expect(policies.objects).toHaveLength(1);
    workload(chart, {}, 'late');
    expect(chart.release.findings.map(({ rule }) => rule)).toContain('network-policy-late');
  });

  it('refuse wrong networks, labels and providers, in values and in props', () => {
    expect(
      problems({
        provider: 'weave',
        entrance: { cidrs: ['10.0.0.1'], namespaceSelector: { matchLabels: { 'a b': 'c' } } },
        monitoring: { podSelector: { matchLabels: { app: 'not a label!' } } },
        dns: { ports: [0] },
        apiServer: { cidrs: ['kubernetes.default'], ports: ['https'] },
        egress: { cidrs: ['10.0.0.0/33'] },
        ingress: {},
      }),
    ).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^error .*provider/),
        'error network-list cdk8s.networkPolicies.entrance.cidrs.0',
        expect.stringMatching(/^error label-format cdk8s\.networkPolicies\.entrance\.namespaceSelector/),
        expect.stringMatching(/^error label-format cdk8s\.networkPolicies\.monitoring/),
        expect.stringMatching(/^error .* cdk8s\.networkPolicies\.dns\.ports\.0/),
        'error network-list cdk8s.networkPolicies.apiServer.cidrs.0',
        expect.stringMatching(/^error .* cdk8s\.networkPolicies\.apiServer\.ports\.0/),
        'error network-list cdk8s.networkPolicies.egress.cidrs.0',
        expect.stringMatching(/^error .* cdk8s\.networkPolicies\.ingress/),
      ]),
    );
    expect(() => new NetworkPolicies(release(), 'policies', { egress: { cidrs: ['everything'] } })).toThrow(
      /egress\.cidrs.*must be a network such as 10\.0\.0\.0\/8/,
    );
  });
});
