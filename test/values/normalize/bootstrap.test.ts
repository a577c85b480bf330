import { normalizeBootstrap } from '../../../lib/values/normalize/bootstrap';
import { normalized } from './normalized';

test('the flat spelling becomes the nested one', () => {
  const given = { authentik: { authentik: { bootstrap_password: 'a-word' } } };
  expect(normalized(normalizeBootstrap, given).values).toEqual({
    authentik: { authentik: { bootstrap: { password: 'a-word' } } },
  });
});

test('two different passwords are a mistake', () => {
  const given = {
    authentik: { authentik: { bootstrap_password: 'a-word', bootstrap: { password: 'b-word' } } },
  };
  expect(normalized(normalizeBootstrap, given)).toEqual({
    values: { authentik: { authentik: { bootstrap: { password: 'b-word' } } } },
    problems: ['error conflicting-spellings authentik.authentik.bootstrap_password'],
  });
});

test.each(['', null])('an empty one, %j, gives way', (empty) => {
  const given = {
    authentik: { authentik: { bootstrap_password: empty, bootstrap: { password: 'b-word' } } },
  };
  expect(normalized(normalizeBootstrap, given)).toEqual({
    values: { authentik: { authentik: { bootstrap: { password: 'b-word' } } } },
    problems: [],
  });
});
