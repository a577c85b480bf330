import { OutputRefused, refusalOf } from '../../lib/output/writer-refusal';

const systemError = (code: string): Error =>
  Object.assign(new Error(`${code}: something, open '/secret/place'`), { code });

describe('refusalOf', () => {
  test.each<[string, string]>([
    ['EROFS', 'cannot write to out: the file system is read-only'],
    ['ENOSPC', 'cannot write to out: no space is left'],
    ['EBUSY', 'cannot write to out: it is a mount point, which cannot be swapped'],
    ['EIO', 'cannot write to out: the system says EIO'],
  ])('tells %s in words, with a remedy', (code, message) => {
    const refusal = refusalOf('out', systemError(code));
    expect(refusal).toBeInstanceOf(OutputRefused);
    expect((refusal as OutputRefused).message).toBe(message);
    expect((refusal as OutputRefused).remedy).not.toBe('');
  });

  test('passes on what is no error of the system', () => {
    for (const error of [
      new Error('a bug'),
      new OutputRefused('a', 'b'),
      systemError('ERR_INVALID_ARG_TYPE'),
      'text',
      undefined,
    ]) {
      expect(refusalOf('out', error)).toBe(error);
    }
  });
});
