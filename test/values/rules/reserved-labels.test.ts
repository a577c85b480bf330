import { linesOf } from '../prepare/lines';

test('warns about labels that selectors use', () => {
  const podLabels = { 'app.kubernetes.io/name': 'web', 'app.kubernetes.io/version': '1' };
  expect(linesOf('reserved-label', { analysis: { podLabels } })).toEqual([
    'analysis.podLabels."app.kubernetes.io/name" has no effect: Services find their pods by this label, so it keeps its own value; choose another label',
  ]);
});
