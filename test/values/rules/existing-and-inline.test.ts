import { secretPaths } from '../../../lib/generated/secret-paths';
import { normalizers } from '../../../lib/values/normalize';
import { normalize } from '../../../lib/values/normalize/normalizer';
import { getAt, pathOf, setAt } from '../../../lib/values/prepare/paths';
import { SECRET_PLACES } from '../../../lib/values/rules/secrets';
import { linesOf } from '../prepare/lines';

test('the existing Secret wins', () => {
  const database = {
    embedded: false,
    host: 'a.b',
    username: 'u',
    password: 'hunter2',
    existingSecret: 'own',
  };
  expect(linesOf('existing-and-inline', { platform: { database } })).toEqual([
    'platform.database.password is not used, because the Secret that `platform.database.existingSecret` names wins; remove one of them',
  ]);
});

test('an empty one is none', () => {
  expect(
    linesOf('existing-and-inline', { platform: { sonar: { token: 'squ_1', existingSecret: '' } } }),
  ).toEqual([]);
});

test('every secret of the contract is known', () => {
  const unknown = secretPaths.filter(({ path }) => {
    const values = {};
    setAt(values, path, 'a-word');
    const { values: normalized } = normalize(values, normalizers);
    return !SECRET_PLACES.some(({ inline }) => getAt(normalized, pathOf(inline)) === 'a-word');
  });
  expect(unknown.map(({ path }) => path.join('.'))).toEqual([]);
});
