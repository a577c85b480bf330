import { addService } from '../../../lib/core/exposure/service';
import { DeploymentWorkload } from '../../../lib/core/workload/workload';
import { object, problems, release, workload } from '../../support/chart';

describe('the Deployment', () => {
  test('selects its pods by the labels of Helm, and carries all labels itself', () => {
    const chart = release({ releaseName: 'prod' });
    workload(chart);
    const { metadata, spec } = object(chart, 'Deployment', 'prod-test');
    const selector = { 'app.kubernetes.io/name': 'test', 'app.kubernetes.io/instance': 'prod' };
    expect(spec?.selector).toEqual({ matchLabels: selector });
    expect(spec?.template.metadata?.labels).toMatchObject(selector);
    expect(metadata?.labels).toMatchObject({ ...selector, 'app.kubernetes.io/managed-by': 'cdk8s' });
    expect(problems(chart)).toEqual([]);
  });

  test.each([0, 1, 3])('has %d replicas when told so', (replicas) => {
    const chart = release();
    const pod = workload(chart);
    const component = chart.release.component('scaled');
    new DeploymentWorkload(chart, 'scaled', { component, pod, replicas });
    expect(object(chart, 'Deployment', 'pixee-enterprise-server-scaled').spec?.replicas).toBe(replicas);
  });

  test('leaves the number of pods to the cluster when told nothing', () => {
    const chart = release();
    workload(chart);
    expect(object(chart, 'Deployment', 'pixee-enterprise-server-test').spec).not.toHaveProperty('replicas');
  });
});

describe('the Service', () => {
  function service(props: Omit<Parameters<typeof addService>[2], 'component'>) {
    const chart = release();
    addService(chart, 'Service', { component: chart.release.component('test'), ...props });
    return { chart, service: object(chart, 'Service', 'pixee-enterprise-server-test') };
  }

  test('leads from port 80 to the container port named http', () => {
    const { service: made, chart } = service({});
    expect(made.spec).toEqual({
      selector: { 'app.kubernetes.io/name': 'test', 'app.kubernetes.io/instance': 'pixee-enterprise-server' },
      ports: [{ name: 'http', port: 80, targetPort: 'http', protocol: 'TCP' }],
    });
    expect(made.metadata).not.toHaveProperty('annotations');
    expect(chart.release.internalHosts).toContain('pixee-enterprise-server-test');
  });

  test('takes type, port and annotations', () => {
    const { service: made } = service({
      type: 'LoadBalancer',
      port: 8080,
      values: { annotations: { internal: 'true' } },
    });
    expect(made.spec).toMatchObject({ type: 'LoadBalancer', ports: [{ port: 8080, targetPort: 'http' }] });
    expect(made.metadata?.annotations).toEqual({ internal: 'true' });
  });
});
