import { readFileSync } from 'node:fs';
import { Testing } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import { mergeValues } from '../../lib/base/merge';
import type { PlainObject } from '../../lib/base/plain-object';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { valueAt } from '../../lib/chart/profile/scope';
import { STAND_IN_PROFILE } from './stand-in';

/** What is made for our workloads and Services is led to those of the chart that stand in their place. */
const PROFILE = readFileSync(STAND_IN_PROFILE, 'utf8').replace(/^keep: .*$/m, 'keep: [extra-objects]');
const VALUES: PlainObject = {
  global: {
    pixee: { domain: 'pixee.example.com', ai: { default: { provider: 'openai', existingSecret: 'ai' } } },
  },
  platform: { replicaCount: 2 },
};

function objectsOf(values: PlainObject): readonly PlainObject[] {
  const server = new PixeeEnterpriseServer(Testing.app(), 'pixee', {
    values: mergeValues<PlainObject>(VALUES, values),
    profile: ChartProfile.parse(PROFILE),
    releaseName: 'pixee',
    silent: true,
  });
  const objects = server.toJson() as PlainObject[];
  expect(server.release.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  return objects;
}

function ofKind(objects: readonly PlainObject[], kind: string): readonly PlainObject[] {
  return objects.filter((one) => one.kind === kind);
}

function named(objects: readonly PlainObject[], kind: string, name: string): PlainObject | undefined {
  return ofKind(objects, kind).find((one) => valueAt(one, ['metadata', 'name']) === name);
}

test('disruption budgets hold the chart’s pods', () => {
  const objects = objectsOf({ cdk8s: { podDisruptionBudgets: true } });
  const labels = valueAt(named(objects, 'StatefulSet', 'pixee-web'), ['spec', 'selector', 'matchLabels']);
  expect(labels).toEqual({ app: 'web', release: 'pixee' });
  const selectors = ofKind(objects, 'PodDisruptionBudget').map((one) =>
    valueAt(one, ['spec', 'selector', 'matchLabels']),
  );
  expect(selectors).toContainEqual(labels);
});

test('autoscalers scale the chart’s workloads, which have no number of their own then', () => {
  const autoscaling = { enabled: true, minReplicas: 2, maxReplicas: 5, targetCPUUtilizationPercentage: 70 };
  const objects = objectsOf({ platform: { autoscaling }, analysis: { autoscaling } });
  const targets = ofKind(objects, 'HorizontalPodAutoscaler').map((one) =>
    valueAt(one, ['spec', 'scaleTargetRef']),
  );
  expect(targets).toEqual(
    expect.arrayContaining([
      { apiVersion: 'apps/v1', kind: 'StatefulSet', name: 'pixee-web' },
      { apiVersion: 'apps/v1', kind: 'Deployment', name: 'pixee-engine' },
    ]),
  );
  expect(valueAt(named(objects, 'StatefulSet', 'pixee-web'), ['spec', 'replicas'])).toBeUndefined();
  expect(valueAt(named(objects, 'Deployment', 'pixee-engine'), ['spec', 'replicas'])).toBeUndefined();
});

test('routes lead to the chart’s Service, on its port', () => {
  const objects = objectsOf({
    platform: {
      gateway: { enabled: true, parentRefs: [{ name: 'public' }], hostnames: ['pixee.example.com'] },
    },
  });
  const service = named(objects, 'Service', 'pixee-web');
  const port: unknown = valueAt(service, ['spec', 'ports', 0, 'port']);
  expect(typeof port).toBe('number');
  const backends = ofKind(objects, 'HTTPRoute').flatMap((route) =>
    (valueAt(route, ['spec', 'rules']) as { backendRefs?: unknown[] }[]).flatMap(
      (rule) => rule.backendRefs ?? [],
    ),
  );
  expect(backends).toContainEqual(expect.objectContaining({ name: 'pixee-web', port }));
});
