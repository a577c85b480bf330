import { deprecatedPaths } from '../../../lib/generated/secret-paths';
import { setAt } from '../../../lib/values/prepare/paths';
import { linesOf } from './lines';

test.each(deprecatedPaths.map(({ path, message }) => [path.join('.'), path, message] as const))(
  '%s is warned about',
  (place, path, message) => {
    const values = {};
    setAt(
      values,
      path,
      /openai|azure/.test(place)
        ? { enabled: false }
        : /password/i.test(place)
          ? 'a-word'
          : /Ids/.test(place)
            ? '79'
            : true,
    );
    expect(linesOf('deprecated', values)).toEqual([`${place} is deprecated; ${message}`]);
  },
);

test('null is not', () => {
  expect(linesOf('deprecated', { global: { pixee: { skipSSLVerification: null } } })).toEqual([]);
});
