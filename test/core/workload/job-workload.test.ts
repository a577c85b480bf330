import type { StringMap } from '../../../lib/base/string-map';
import { JobWorkload } from '../../../lib/core/workload/job-workload';
import { Pod } from '../../../lib/core/pod/pod';
import { nonRootProfile } from '../../../lib/core/pod/security-profile';
import { object, problems, release } from '../../support/chart';

function job(
  image = 'registry.example.com/image:1',
  props: { keptSeconds?: number; retries?: number } = {},
  labels: StringMap = {},
) {
  const chart = release({ labels });
  const component = chart.release.component('test');
  const pod = new Pod(chart.release, {
    component,
    containerName: 'main',
    image,
    serviceAccountName: 'pixee',
    restartPolicy: 'Never',
    security: nonRootProfile(1000),
    settings: {},
  });
  const { object: made } = new JobWorkload(chart, 'job', { component, pod, ...props });
  return { chart, pod, name: made.name };
}

test('runs in a pod that ends, and goes away after a day', () => {
  const { chart, name } = job();
  expect(object(chart, 'Job', name).spec).toMatchObject({
    backoffLimit: 10,
    ttlSecondsAfterFinished: 86400,
    template: { spec: { restartPolicy: 'Never' } },
  });
  expect(problems(chart)).toEqual([]);
});

test('has a name by its content', () => {
  expect(job().name).toMatch(/^pixee-enterprise-server-test-[0-9a-f]{8}$/);
  expect(job().name).toBe(job().name);
  expect(job('registry.example.com/image:2').name).not.toBe(job().name);
  expect(job(undefined, { retries: 1 }).name).not.toBe(job(undefined, { keptSeconds: 60 }).name);
});

test('has a name whatever the order of what it is made of', () => {
  expect(job(undefined, {}, { a: '1', b: '2' }).name).toBe(job(undefined, {}, { b: '2', a: '1' }).name);
});

test('is closed: what comes later could not change its name', () => {
  const { chart, pod, name } = job();
  pod.env.set('LATE', 'x');
  expect(JSON.stringify(object(chart, 'Job', name))).not.toContain('LATE');
});
