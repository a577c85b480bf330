import { ApiObject, App, Chart } from 'cdk8s';
import { synthesizeObjects } from '../../../lib/core/object/synthesize';

test('gives plain objects with sorted keys, in the order they are applied in', () => {
  const chart = new Chart(new App(), 'chart');
  new ApiObject(chart, 'a', {
    apiVersion: 'v1',
    kind: 'Service',
    metadata: { name: 'b' },
    spec: { z: 1, a: { y: 1, b: undefined } },
  });
  new ApiObject(chart, 'b', { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'second' } });
  new ApiObject(new Chart(chart, 'inner'), 'c', {
    apiVersion: 'v1',
    kind: 'Secret',
    metadata: { name: 'third' },
  });
  new ApiObject(chart, 'd', { kind: 'Namespace', apiVersion: 'v1', metadata: { name: 'first' } });
  const objects = synthesizeObjects(chart);
  expect(JSON.stringify(objects)).toBe(
    JSON.stringify([
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'first' } },
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'second' } },
      { apiVersion: 'v1', kind: 'Secret', metadata: { name: 'third' } },
      { apiVersion: 'v1', kind: 'Service', metadata: { name: 'b' }, spec: { a: { y: 1 }, z: 1 } },
    ]),
  );
});
