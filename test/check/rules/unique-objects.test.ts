import { find, problems, sample } from '../support/sample';

describe('unique-objects', () => {
  test('fails when two objects have the same name', () => {
    const objects = sample();
    expect(problems('unique-objects', [...objects, find(objects, 'ConfigMap/web')])).toEqual([
      'ConfigMap/web metadata.name: is taken: another ConfigMap in namespace shop has this name',
    ]);
  });

  test('knows that no namespace is the default one', () => {
    const map = { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name: 'a' } };
    const same = { ...map, metadata: { name: 'a', namespace: 'shop' } };
    expect(problems('unique-objects', [map, same])).toHaveLength(1);
  });

  test('takes the same name in another namespace, kind or group', () => {
    const map = { apiVersion: 'v1', kind: 'Service', metadata: { name: 'a' }, spec: {} };
    const others = [
      { ...map, metadata: { name: 'a', namespace: 'other' } },
      { ...map, kind: 'ServiceAccount' },
      { ...map, apiVersion: 'serving.example.com/v1' },
    ];
    expect(problems('unique-objects', [map, ...others])).toEqual([]);
  });
});
