import { isEmptySelector, matchesSelector, selectorKey } from '../../lib/check/label-selector';

describe('matchesSelector', () => {
  const labels = { app: 'web', tier: 'front' };

  test.each([
    [{}, true],
    [{ matchLabels: { app: 'web' } }, true],
    [{ matchLabels: { app: 'store' } }, false],
    [{ matchExpressions: [{ key: 'tier', operator: 'In', values: ['front'] }] }, true],
    [{ matchExpressions: [{ key: 'tier', operator: 'In', values: ['back'] }] }, false],
    [{ matchExpressions: [{ key: 'tier', operator: 'NotIn', values: ['front'] }] }, false],
    [{ matchExpressions: [{ key: 'zone', operator: 'NotIn', values: ['front'] }] }, true],
    [{ matchExpressions: [{ key: 'tier', operator: 'Exists' }] }, true],
    [{ matchExpressions: [{ key: 'zone', operator: 'Exists' }] }, false],
    [{ matchExpressions: [{ key: 'zone', operator: 'DoesNotExist' }] }, true],
  ] as const)('%j: %j', (selector, matches) => {
    expect(matchesSelector(selector, labels)).toBe(matches);
  });

  test('an empty selector is told from one with a condition', () => {
    expect(isEmptySelector({ matchLabels: {} })).toBe(true);
    expect(isEmptySelector({ matchExpressions: [{ key: 'a', operator: 'Exists' }] })).toBe(false);
  });

  test('the order of conditions does not matter', () => {
    expect(selectorKey({ matchLabels: { a: '1', b: '2' } })).toBe(
      selectorKey({ matchLabels: { b: '2', a: '1' } }),
    );
  });
});
