import { addService, type ServiceProps } from '../../../lib/core/exposure/service';
import { object, objects, problems, release, workload } from '../../support/chart';

const NAME = 'pixee-enterprise-server-test';
type ServiceValues = NonNullable<ServiceProps['values']>;

function service(values: ServiceValues, props: Partial<ServiceProps> = {}) {
  const chart = release({ kubeVersion: '1.34' });
  workload(chart, { ports: [{ name: 'http', containerPort: 8080, protocol: 'TCP' }] });
  addService(chart, 'Service', { component: chart.release.component('test'), values, ...props });
  return { chart, spec: object(chart, 'Service', NAME).spec };
}
const wrong = (values: ServiceValues) => problems(service(values).chart).join('\n');

test('hands on what Kubernetes knows, and nothing that is empty', () => {
  const values = {
    clusterIP: '10.96.0.7',
    ipFamilies: ['IPv4', 'IPv6'],
    ipFamilyPolicy: 'RequireDualStack',
    internalTrafficPolicy: 'Local',
    sessionAffinity: 'ClientIP',
    trafficDistribution: 'PreferSameZone',
    publishNotReadyAddresses: true,
  } as const;
  const { spec, chart } = service(values);
  expect(spec).toMatchObject(values);
  expect(problems(chart)).toEqual([]);
  const empty = service({ clusterIP: '', loadBalancerSourceRanges: [], loadBalancerIP: '', externalIPs: [] });
  expect(Object.keys(empty.spec ?? {}).sort()).toEqual(['ports', 'selector']);
});

test('has a twin by which every pod is found', () => {
  const { chart } = service({
    headless: true,
    type: 'NodePort',
    nodePort: 30080,
    annotations: { lb: 'yes' },
  });
  const twin = object(chart, 'Service', `${NAME}-headless`);
  expect(twin.spec).toMatchObject({ clusterIP: 'None', ports: [{ name: 'http', port: 80 }] });
  expect(twin.spec?.ports?.[0]).not.toHaveProperty('nodePort');
  expect(twin.metadata).not.toHaveProperty('annotations');
  expect(objects(chart).filter(({ kind }) => kind === 'Service')).toHaveLength(2);
  expect(problems(chart)).toEqual([]);
});

test('one without an address has one with another type', () => {
  expect(service({}, { headless: true }).spec?.clusterIP).toBe('None');
  const { spec, chart } = service({ type: 'NodePort' }, { headless: true });
  expect(spec).not.toHaveProperty('clusterIP');
  expect(problems(chart)).toEqual([]);
});

test.each<[ServiceValues, RegExp]>([
  [{ loadBalancerSourceRanges: ['10.0.0.0/8'] }, /loadBalancerSourceRanges.*unless the type is LoadBalancer/],
  [{ type: 'LoadBalancer', loadBalancerSourceRanges: ['10.0.0.0'] }, /loadBalancerSourceRanges\[0\]/],
  [{ externalTrafficPolicy: 'Local' }, /externalTrafficPolicy.*nothing comes from outside/],
  [
    { type: 'LoadBalancer', healthCheckNodePort: 30999 },
    /healthCheckNodePort.*unless externalTrafficPolicy is Local/,
  ],
  [{ type: 'NodePort', nodePort: 8080 }, /nodePort: is 8080, allowed: 30000 to 32767/],
  [{ nodePort: 30080 }, /nodePort.*when the type is ClusterIP/],
  [{ clusterIP: 'ten' }, /clusterIP/],
  [{ ipFamilies: ['IPv4', 'IPv4'] }, /ipFamilies.*must be IPv4, IPv6 or both/],
  [
    { ipFamilies: ['IPv4', 'IPv6'], ipFamilyPolicy: 'SingleStack' },
    /ipFamilyPolicy.*must not be SingleStack/,
  ],
  [{ loadBalancerClass: 'internal' }, /loadBalancerClass.*unless the type is LoadBalancer/],
  [{ type: 'NodePort', clusterIP: 'None' }, /clusterIP.*must not be None/],
  [{ sessionAffinityConfig: { clientIP: { timeoutSeconds: 0 } } }, /timeoutSeconds/],
])('refuses %j', (values, message) => {
  expect(wrong({ type: 'ClusterIP', ...values })).toMatch(message);
});
