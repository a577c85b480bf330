import { withValue } from '../../../lib/values/samples/value-at';
import { linesOf } from '../prepare/lines';

const lines = (values: Readonly<Record<string, unknown>>) => linesOf('autoscaling-range', values);

const at = (section: string, values: unknown) => withValue({}, section.split('.'), values);

test.each(['platform', 'analysis', 'superset', 'authentik.worker'])(
  'compares with the documented default of %s',
  (section) => {
    expect(lines(at(section, { autoscaling: { enabled: true, minReplicas: 8 } }))).toEqual([
      expect.stringContaining(
        `${section}.autoscaling.minReplicas is 8, more than \`${section}.autoscaling.maxReplicas\`, 3`,
      ),
    ]);
  },
);

test('a maximum that was taken away is raised by the minimum', () => {
  expect(lines({ platform: { autoscaling: { enabled: true, minReplicas: 8, maxReplicas: null } } })).toEqual(
    [],
  );
});

test('says nothing while it is off, or when all is well', () => {
  expect(lines({ platform: { autoscaling: { minReplicas: 8 } } })).toEqual([]);
  expect(lines({ platform: { autoscaling: { enabled: true, minReplicas: 8, maxReplicas: 8 } } })).toEqual([]);
});
