import fc from 'fast-check';
import { secretPaths } from '../../lib/generated/secret-paths';
import { maskFlag } from '../../lib/findings/mask-flag';

describe('maskFlag', () => {
  test.each(secretPaths.map(({ path }) => path.join('.').replaceAll('*', '0')))('hides %s', (path) => {
    expect(maskFlag(`a=1,${path}=HUSH,b=HUSH`, secretPaths)).toBe(`a=1,${path}=********`);
  });

  test.each([
    ['platform.replicaCount=2', 'platform.replicaCount=2'],
    ['platform.sonar.existingSecret=name', 'platform.sonar.existingSecret=name'],
    ['platform.sonar.secretKeys.tokenKey=name', 'platform.sonar.secretKeys.tokenKey=name'],
    ['platform={"replicaCount":2}', 'platform={"replicaCount":2}'],
    ['{"platform":{"sonar":{"secretKeys":{"tokenKey":"name"}}}}', '********'],
    ['a\\.b.token=HUSH', 'a\\.b.token=********'],
    ['a[0].password=HUSH', 'a[0].password=********'],
    ['a={b: {password: HUSH}}', 'a=********'],
    ['a=http://user:HUSH@host', 'a=http://********@host'],
    ['a=--token=HUSH', 'a=--token=********'],
    ['', ''],
  ])('%s', (text, shown) => {
    expect(maskFlag(text, secretPaths)).toBe(shown);
  });

  test('never throws, and hides what follows a secret key', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        const shown = maskFlag(`${before.replace(/\\+$/, '')},password=HUSH${after}`, []);
        expect(shown).not.toContain('HUSH');
      }),
    );
  });
});
