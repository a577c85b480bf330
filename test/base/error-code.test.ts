import { errorCode } from '../../lib/base/error-code';

test('errorCode is empty for all but errors with a code', () => {
  expect(errorCode(Object.assign(new Error('x'), { code: 'ENOENT' }))).toBe('ENOENT');
  expect([new Error('x'), { code: 1 }, null, undefined, 'ENOENT'].map(errorCode)).toEqual([
    '',
    '',
    '',
    '',
    '',
  ]);
});
