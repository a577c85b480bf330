import { linesOf } from '../prepare/lines';

const lines = (values: Record<string, unknown>) => linesOf('requests-above-limits', values);

test('fails with a request above its limit', () => {
  const resources = { requests: { cpu: '2', memory: '1Gi' }, limits: { cpu: '500m', memory: 1073741824 } };
  expect(lines({ platform: { resources } })).toEqual([
    'platform.resources.requests.cpu is 2, more than the limit of 500m; raise `limits.cpu` or lower `requests.cpu`',
  ]);
});

test('is silent without a limit, without a request, and about what is no quantity', () => {
  expect(
    lines({
      platform: { resources: { requests: { cpu: 2 } } },
      analysis: { resources: { limits: { cpu: 2 } } },
    }),
  ).toEqual([]);
  expect(lines({ platform: { resources: { requests: { cpu: 'many' }, limits: { cpu: 1 } } } })).toEqual([]);
});

test('knows the default requests of the database', () => {
  expect(lines({ 'cloudnative-pg': { postgresql: { resources: { limits: { memory: '512Mi' } } } } })).toEqual(
    [
      'cloudnative-pg.postgresql.resources.requests.memory is 1Gi, more than the limit of 512Mi; raise `limits.memory` or lower `requests.memory`',
    ],
  );
});

test('does not count a default that was taken away by null', () => {
  const big = { memory: '1Gi' };
  expect(
    lines({
      replicated: { resources: { limits: null, requests: big } },
      seaweedfs: { s3: { createBucketsHook: { resources: { limits: { memory: null }, requests: big } } } },
      'cloudnative-pg': { postgresql: { resources: { limits: null, requests: { memory: '8Gi' } } } },
      cdk8s: { observability: { rules: { vmalert: { resources: null } } } },
    }),
  ).toEqual([]);
  expect(lines({ replicated: { resources: { limits: { cpu: null }, requests: big } } })).toHaveLength(1);
});
