import { App } from 'cdk8s';
import { Analysis, ObjectStore, PixeeEnterpriseServer, PixeeError, PixeeRelease } from '../../../lib';
import { checkCall, checkProps, withoutPropChecks } from '../../../lib/core/props/check-props';
import { prepareValues, preparedBefore } from '../../../lib/values/prepare';

const VALUES = { global: { pixee: { domain: 'pixee.example.com' } } };
const wrong = { nonsense: true } as object;

test('what is made of values that were judged is not judged once more', () => {
  expect(withoutPropChecks(() => checkProps('AnalysisProps', wrong, 'a'))).toBe(wrong);
  withoutPropChecks(() => {
    checkCall('loadValues', { options: 7 });
  });
});

test('all else is judged, also behind what failed', () => {
  expect(() =>
    withoutPropChecks(() => {
      throw new Error('failed');
    }),
  ).toThrow('failed');
  expect(() => checkProps('AnalysisProps', wrong, 'a')).toThrow(PixeeError);
});

test('what an app adds to a chart that was made of values is judged', () => {
  const server = new PixeeEnterpriseServer(new App(), 'pixee', { values: VALUES, silent: true });
  expect(server.analysis).toBeInstanceOf(Analysis);
  const release = new PixeeRelease(new App(), 'other', { domain: 'pixee.example.com' });
  const objectStore = ObjectStore.embedded(release, 'objects');
  expect(() => new Analysis(release, 'analysis', { objectStore, replicaCount: 'two' as never })).toThrow(
    PixeeError,
  );
  expect(() => {
    server.supportBundle.addCollector({ exec: 7 } as never);
  }).toThrow(PixeeError);
});

test('values that came of judging are not judged once more, copies of them are', () => {
  // the remedy tells who judged: only for the command it names a flag
  const prepared = prepareValues(
    { ...VALUES, superset: { enabled: true, nonsense: 1 } },
    { hasCommand: true, allowUnmapped: true },
  );
  expect(preparedBefore(prepared.values)).toBe(prepared);
  expect(preparedBefore({ ...prepared.values })).toBeUndefined();
  expect(preparedBefore(VALUES)).toBeUndefined();
});
