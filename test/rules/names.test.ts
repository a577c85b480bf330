import fc from 'fast-check';
import { componentName, fullName, isDnsLabel, nameProblem, releaseNameProblem } from '../../lib/rules/names';
import { release } from '../support/chart';

describe('fullName follows the rule of Helm charts', () => {
  test.each([
    ['pixee-enterprise-server', 'platform', {}, 'pixee-enterprise-server-platform'],
    ['platform', 'platform', {}, 'platform'],
    ['my-platform-prod', 'platform', {}, 'my-platform-prod'],
    ['my-platform-prod', 'analysis', {}, 'my-platform-prod-analysis'],
    ['prod', 'platform', { nameOverride: 'web' }, 'prod-web'],
    ['prod-web', 'platform', { nameOverride: 'web' }, 'prod-web'],
    ['prod', 'platform', { fullnameOverride: 'exactly-this' }, 'exactly-this'],
    ['prod', 'platform', { nameOverride: 'web', fullnameOverride: 'exactly-this' }, 'exactly-this'],
    ['prod', 'platform', { nameOverride: '', fullnameOverride: '' }, 'prod-platform'],
  ])('release %s, component %s, %j: %s', (releaseName, component, overrides, expected) => {
    expect(fullName(releaseName, component, overrides)).toBe(expected);
  });
});

test('nameOverride becomes the name label, fullnameOverride does not', () => {
  expect(componentName('platform', { nameOverride: 'web' })).toBe('web');
  expect(componentName('platform', { fullnameOverride: 'web' })).toBe('platform');
  expect(componentName('platform', { nameOverride: '' })).toBe('platform');
});

describe('limits', () => {
  test('a release name may have 53 characters, not 54', () => {
    expect(releaseNameProblem('r'.repeat(53))).toBeUndefined();
    expect(releaseNameProblem('r'.repeat(54))).toContain('has 54 characters, at most 53 are allowed');
  });

  test('an object name may have 63 characters, not 64', () => {
    expect(nameProblem('n'.repeat(63))).toBeUndefined();
    expect(nameProblem('n'.repeat(64))).toContain('has 64 characters, at most 63 are allowed');
  });

  test('fails when a derived name would have to be cut', () => {
    const chart = release({ releaseName: 'r'.repeat(53) });
    expect(chart.release.component('platform').fullName).toHaveLength(62);
    expect(() => chart.release.component('postgresql-x')).toThrow(
      /^postgresql-x: the name "r{53}-postgresql-x" has 66 characters.*; shorten the release name or set fullnameOverride$/,
    );
  });

  test('a full override saves a name that would be too long', () => {
    const chart = release({ releaseName: 'r'.repeat(53) });
    const component = chart.release.component('postgresql-x', { fullnameOverride: 'short' });
    expect(component.fullName).toBe('short');
  });
});

test.each(['', '-a', 'a-', 'A', 'a.b', 'a_b', 'ä', 'a\n', 'a b'])(
  '%j is neither a name nor a release',
  (text) => {
    expect(isDnsLabel(text)).toBe(false);
    expect(nameProblem(text)).toContain('is not a DNS label');
    expect(releaseNameProblem(text)).toContain('is not a DNS label');
  },
);

describe('two components of one release', () => {
  test('fail when the release name contains both of theirs', () => {
    const { release: both } = release({ releaseName: 'platform-analysis' });
    both.component('platform');
    expect(() => both.component('analysis')).toThrow(
      'analysis and platform would both be named "platform-analysis"; choose another release name or set fullnameOverride',
    );
  });

  test('fail when an override repeats the name of the other', () => {
    const { release: one } = release();
    one.component('platform');
    expect(() => one.component('analysis', { nameOverride: 'platform' })).toThrow('would both be named');
  });

  test('may be asked for again under the same name', () => {
    const { release: one } = release();
    expect(one.component('platform').fullName).toBe(one.component('platform').fullName);
  });
});

test('every name of valid parts is a valid name or refused with a reason', () => {
  const label = fc.stringMatching(/^[a-z]([-a-z0-9]{0,60}[a-z0-9])?$/);
  fc.assert(
    fc.property(label, label, (releaseName, component) => {
      const name = fullName(releaseName, component);
      expect(nameProblem(name) === undefined).toBe(name.length <= 63);
      expect(name.startsWith(releaseName)).toBe(true);
      expect(name).toContain(component);
    }),
    { numRuns: 200 },
  );
});
