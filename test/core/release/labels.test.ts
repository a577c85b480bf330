import fc from 'fast-check';
import { commonLabels, selectorLabels, versionLabel } from '../../../lib/core/release/labels';

test('selector labels are the two that Helm charts select by, and nothing else', () => {
  expect(selectorLabels('prod', 'platform')).toEqual({
    'app.kubernetes.io/name': 'platform',
    'app.kubernetes.io/instance': 'prod',
  });
});

test('common labels say who made the object, and never name a chart', () => {
  expect(commonLabels('shop')).toEqual({
    'app.kubernetes.io/part-of': 'shop',
    'app.kubernetes.io/managed-by': 'cdk8s',
  });
  expect(commonLabels('shop', '1.2.3')).toHaveProperty(['app.kubernetes.io/version'], '1.2.3');
});

describe('the version label', () => {
  test.each([
    ['1.2.3', '1.2.3'],
    ['v1.2.3-rc.1', 'v1.2.3-rc.1'],
    ['1.2.3@sha256:2d0fd908e81f4e8f', '1.2.3'],
    ['1.2.3+build.5', '1.2.3-build.5'],
    ['name:1.2.3', 'name-1.2.3'],
    ['feature_branch', 'feature_branch'],
    ['_.-1.2-._', '1.2'],
    ['ünïcode', 'n-code'],
    ['---', ''],
    [`${'a'.repeat(62)}.b`, 'a'.repeat(62)],
    ['a'.repeat(128), 'a'.repeat(63)],
  ])('of tag %j is %j', (tag, expected) => {
    expect(versionLabel(tag)).toBe(expected);
  });

  test('is a valid label value for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (tag) => {
        const value = versionLabel(tag);
        expect(value.length).toBeLessThanOrEqual(63);
        expect(value).toMatch(/^(([A-Za-z0-9][-A-Za-z0-9_.]*)?[A-Za-z0-9])?$/);
      }),
    );
  });
});
