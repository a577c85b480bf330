import { DEFAULT_RELEASE_NAME } from '../../../lib/rules/names';
import { linesOf } from '../prepare/lines';

test('the default is the documented name, and valid', () => {
  expect(DEFAULT_RELEASE_NAME).toBe('pixee-enterprise-server');
  expect(linesOf('release-name', {})).toEqual([]);
});

test.each(['a'.repeat(54), 'Pixee', 'pixee_1', '-pixee', ''])(
  'fails with the release name %j',
  (releaseName) => {
    const [line = ''] = linesOf('release-name', {}, { releaseName });
    expect(line).toMatch(new RegExp(`^the release name "${releaseName}" .*; choose another release name$`));
  },
);

test.each(['Pixee', 'a.b', 'a'.repeat(64)])('fails with the namespace %j', (namespace) => {
  expect(linesOf('release-name', {}, { namespace })).toEqual([
    `the namespace must be a DNS label: at most 63 lower-case letters, digits and inner dashes, got "${namespace}"`,
  ]);
});
