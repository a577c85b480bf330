import { wrap, wrapBehind } from '../../lib/base/wrap';

const TEXT =
  'give the license by `replicated.license` or `kubectl create secret generic license`, or do without';

describe('wrap', () => {
  test('keeps to the width, and all words in their order', () => {
    const lines = wrap(TEXT, 0, 40);
    expect(lines.join(' ')).toBe(TEXT);
    expect(lines).toEqual([
      'give the license by `replicated.license`',
      'or',
      '`kubectl create secret generic license`,',
      'or do without',
    ]);
  });

  test('never breaks what stands between backticks or quotes, however narrow it is', () => {
    expect(wrap('must be a name, got "A B C D E"', 0, 10)).toEqual(['must be a', 'name, got', '"A B C D E"']);
    expect(wrap('run `kubectl get pods`.', 0, 5)).toEqual(['run', '`kubectl get pods`.']);
  });

  test.each(['5" and `more', '`', '"', "a`b'c", ''])('leaves %s as it is', (text) => {
    expect(wrap(text, 0, 80)).toEqual([text]);
  });
});

describe('wrapBehind', () => {
  test('puts further lines below the prose, or at an indentation', () => {
    expect(wrapBehind('  help: ', 'set one of the two', 18)).toBe('  help: set one of\n        the two');
    expect(wrapBehind('error[some-rule]: ', 'is not valid at all', 24, 2)).toBe(
      'error[some-rule]: is not\n  valid at all',
    );
  });

  test('changes nothing without a width', () => {
    expect(wrapBehind('note: ', `two  spaces and ${'x '.repeat(100)}`)).toBe(
      `note: two  spaces and ${'x '.repeat(100)}`,
    );
  });
});
