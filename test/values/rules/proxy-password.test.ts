import { linesOf } from '../prepare/lines';

const address = 'http://user:hunter2@proxy:3128';

test('warns about a proxy with a password, without showing it', () => {
  const [line = '', ...more] = linesOf('proxy-password', { global: { pixee: { httpProxy: address } } });
  expect(more).toEqual([]);
  expect(line).toContain(
    "global.pixee.httpProxy carries a user: it goes into a Secret, but the platform's own Java clients",
  );
  expect(line).not.toContain('hunter2');
});

test('points to the Secret when there is one', () => {
  const values = {
    global: { pixee: { httpProxy: address } },
    cdk8s: { existingSecrets: { proxy: { name: 'own' } } },
  };
  expect(linesOf('proxy-password', values)[0]).toContain('`cdk8s.existingSecrets.proxy` already has it');
});

test('is silent about a proxy without one', () => {
  expect(linesOf('proxy-password', { global: { pixee: { httpProxy: 'proxy:3128' } } })).toEqual([]);
});
