import type { PixeeRelease } from '../../../constructs/pixee-release';
import { ProductWorkload, type ProductWorkloadProps } from '../../../constructs/product/product-workload';
import type { WorkloadValues } from '../../../lib/core/pod/pod-values';
import type { ReleaseProps, ServiceAccountProps } from '../../../lib/core/release/release-props';
import {
  container,
  env,
  object,
  objects,
  podSpec,
  problems,
  release,
  withoutEffect,
} from '../../support/chart';
import { WORKLOAD } from './workload-fixture';

const NAME = 'pixee-enterprise-server-oidc';
const PROBE = { tcpSocket: { port: 'http' } };

function make(
  chart: PixeeRelease,
  values: WorkloadValues = {},
  props: Partial<ProductWorkloadProps> = {},
): ProductWorkload {
  return new ProductWorkload(chart, 'oidc', {
    name: 'oidc',
    containerName: 'oidc',
    containerPort: 9998,
    values,
    image: { repository: 'acme/oidc', tag: '1.2.3' },
    livenessProbe: PROBE,
    readinessProbe: PROBE,
    startupProbe: PROBE,
    ...props,
  });
}

function chartWith(
  values: WorkloadValues = {},
  props: Partial<ProductWorkloadProps> = {},
  settings: Partial<ReleaseProps> = {},
): PixeeRelease {
  const chart = release(settings);
  make(chart, values, props);
  return chart;
}

test('every value changes the manifests', () => {
  expect(withoutEffect(WORKLOAD, (values) => objects(chartWith(values)))).toEqual([]);
});

test('all values together pass the checks', () => {
  expect(problems(chartWith(WORKLOAD))).toEqual([]);
});

describe('the ServiceAccount of the pods', () => {
  test.each<[string, ServiceAccountProps | undefined, string | undefined, string]>([
    ['the release’s', undefined, undefined, 'pixee'],
    ['the release’s by its name', { name: 'other' }, undefined, 'other'],
    ['one that is not created', { create: false, name: 'theirs' }, undefined, 'theirs'],
    ['the default one when the name is empty', { name: '' }, undefined, 'default'],
    ['the component’s own', { name: 'other' }, 'own', 'own'],
    ['the release’s when the component’s own is empty', { name: 'other' }, '', 'other'],
  ])('is %s', (_, serviceAccount, own, expected) => {
    const chart = chartWith(
      own === undefined ? {} : { serviceAccount: { name: own } },
      {},
      { serviceAccount },
    );
    expect(podSpec(chart, NAME).serviceAccountName).toBe(expected);
    expect(problems(chart)).toEqual([]);
  });
});

describe('the address', () => {
  test('has a port only when it is not 80', () => {
    expect(make(release()).url).toBe(`http://${NAME}`);
    expect(make(release(), { service: { port: 80 } }).url).toBe(`http://${NAME}`);
    expect(make(release(), { service: { port: 8080 } }).url).toBe(`http://${NAME}:8080`);
  });

  test('follows overrides of the name', () => {
    expect(make(release(), { fullnameOverride: 'short' }).url).toBe('http://short');
    expect(make(release({ releaseName: 'my-oidc' })).url).toBe('http://my-oidc');
  });
});

describe('the Service', () => {
  test('of type ClusterIp, as the documentation spells it, is a ClusterIP', () => {
    expect(object(chartWith({ service: { type: 'ClusterIp' } }), 'Service', NAME).spec?.type).toBe(
      'ClusterIP',
    );
  });

  test('leads to the port of the container by its name', () => {
    const chart = chartWith();
    expect(object(chart, 'Service', NAME).spec?.ports?.[0]?.targetPort).toBe('http');
    expect(container(chart, NAME).ports).toEqual([{ name: 'http', containerPort: 9998, protocol: 'TCP' }]);
  });
});

describe('the image', () => {
  test('has its version as a label of the objects', () => {
    const chart = chartWith();
    expect(container(chart, NAME).image).toBe('acme/oidc:1.2.3');
    expect(object(chart, 'Deployment', NAME).metadata?.labels).toHaveProperty(
      ['app.kubernetes.io/version'],
      '1.2.3',
    );
  });

  test('moves with the registry of the release', () => {
    const image = { registry: 'images.pixee.ai', repository: 'acme/oidc', tag: '1' };
    expect(container(chartWith({}, { image }, { imageRegistry: 'mirror:5000/pixee' }), NAME).image).toBe(
      'mirror:5000/pixee/acme/oidc:1',
    );
  });

  test('takes pull policy and pull secrets', () => {
    const image = {
      repository: 'acme/oidc',
      tag: '1',
      pullPolicy: 'Always',
      pullSecrets: [{ name: 'mine' }],
    } as const;
    const chart = chartWith({}, { image });
    expect(container(chart, NAME).imagePullPolicy).toBe('Always');
    expect(podSpec(chart, NAME).imagePullSecrets).toEqual([{ name: 'mine' }]);
  });
});

test('a proxy reaches it without being asked for', () => {
  expect(env(container(chartWith({}, {}, { proxy: { httpProxy: 'proxy:3128' } }), NAME))).toHaveProperty(
    'HTTP_PROXY',
  );
});

test('command, arguments and host aliases reach the pod', () => {
  const hostAliases = [{ ip: '10.0.0.1', hostnames: ['git.example.com'] }];
  const chart = chartWith({ hostAliases }, { command: ['/serve'], args: ['--fast'] });
  expect(container(chart, NAME)).toMatchObject({ command: ['/serve'], args: ['--fast'] });
  expect(podSpec(chart, NAME).hostAliases).toEqual(hostAliases);
});
