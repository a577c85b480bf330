import { placesOf } from './integration-findings';

const places = (enabled: boolean, server: object) =>
  placesOf('victoria-storage', {
    global: { pixee: { domain: 'pixee.example.com', localMetrics: { enabled } } },
    'victoria-metrics-single': { server },
    victoriatraces: { server },
  });

test.each(['', null])('fails with the size %j', (size) => {
  expect(places(true, { persistentVolume: { size } })).toEqual([
    'victoria-metrics-single.server.persistentVolume.size',
    'victoriatraces.server.persistentVolume.size',
  ]);
});

test('is silent about servers that are not deployed', () => {
  expect(places(false, { persistentVolume: { size: '' } })).toEqual([]);
  expect(places(true, { enabled: false, persistentVolume: { size: '' } })).toEqual([]);
});
