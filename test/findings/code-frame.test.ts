import fc from 'fast-check';
import { codeFrame as frameBy } from '../../lib/findings/code-frame';
import { maskBySpans } from '../../lib/findings/mask';
import { SourceText, type Span } from '../../lib/findings/source-text';
import { UNPRINTABLE } from './any-finding';

/** The frame around a place, where everything is shown but what is hidden. */
function codeFrame(source: SourceText, place: Span, hidden: readonly Span[]): string {
  const all = { start: 0, end: source.text.length, hidden: false };
  return frameBy(
    source,
    place,
    maskBySpans(source, [all, ...hidden.map((span) => ({ ...span, hidden: true }))]),
  );
}

/** The frame around the first place where something stands. */
function frameOf(text: string, what: string, hidden: readonly string[] = []): string {
  const spanOf = (part: string) => ({ start: text.indexOf(part), end: text.indexOf(part) + part.length });
  return codeFrame(new SourceText(text), spanOf(what), hidden.map(spanOf));
}

describe('codeFrame', () => {
  test('shows two lines before, one after and a marker', () => {
    expect(frameOf('a: 1\nb: 2\nc: 3\nd: four\ne: 5\nf: 6\n', 'four')).toBe(
      ['2 | b: 2', '3 | c: 3', '4 | d: four', '  |    ^^^^', '5 | e: 5'].join('\n'),
    );
  });

  test('makes room for line numbers', () => {
    expect(frameOf(`${'\n'.repeat(8)}a: 1\nb: 2\n`, 'a')).toBe(
      [' 7 |', ' 8 |', ' 9 | a: 1', '   | ^', '10 | b: 2'].join('\n'),
    );
  });

  test('marks one column of nothing, and only the first line of many', () => {
    expect(codeFrame(new SourceText('a:\n'), { start: 2, end: 2 }, [])).toBe('1 | a:\n  |   ^');
    expect(frameOf('a: |\n  x\n', '|\n  x')).toBe('1 | a: |\n  |    ^\n2 |   x');
    expect(codeFrame(new SourceText(''), { start: 0, end: 0 }, [])).toBe('1 |\n  | ^');
  });

  test('masks secrets, in other lines, too, and moves the marker along', () => {
    expect(frameOf('k: {a: hush, b: 1}\nc: whisper\n', '1', ['hush', 'whisper'])).toBe(
      ['1 | k: {a: ********, b: 1}', '  |                     ^', '2 | c: ********'].join('\n'),
    );
    expect(frameOf('a: hush\n', 'hush', ['hush'])).toBe('1 | a: ********\n  |    ^^^^^^^^');
    expect(frameOf('a: hush\n', 'us', ['hush'])).toBe('1 | a: ********\n  |    ^');
  });

  test('masks every line of a secret, and keeps its indentation', () => {
    expect(frameOf('a: |\n  hush\n\n  hush\nb: 1\n', '|', ['|\n  hush\n\n  hush'])).toBe(
      ['1 | a: ********', '  |    ^^^^^^^^', '2 |   ********'].join('\n'),
    );
  });

  test('cuts long lines around the marker', () => {
    const [code = '', marker = ''] = frameOf(`a: ${'x'.repeat(500)}here${'y'.repeat(500)}`, 'here').split(
      '\n',
    );
    expect(code.length).toBeLessThan(110);
    expect(code.slice(marker.indexOf('^'), marker.lastIndexOf('^') + 1)).toBe('here');
    expect(code).toMatch(/^1 \| ….*…$/);
  });

  test('marks the right place behind wide and combining characters', () => {
    const marker = (text: string) => frameOf(text, 'X').split('\n')[1];
    expect(marker('a: X')).toBe('  |    ^');
    expect(marker('日: X')).toBe('  |     ^');
    expect(marker('😀: X')).toBe('  |     ^');
    expect(marker('e\u0301: X')).toBe('  |    ^');
  });

  test('shows control characters and tabs in one column each', () => {
    expect(frameOf('a:\t\u001bX', 'X')).toBe('1 | a: \ufffdX\n  |     ^');
  });

  test('never contains a control character or what is hidden', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary' }),
        fc.string({ unit: 'binary' }),
        fc.nat(60),
        fc.nat(60),
        (before, after, start, length) => {
          const text = `${before}HUSH${after}`;
          const hidden = [{ start: before.length, end: before.length + 4 }];
          const frame = codeFrame(new SourceText(text), { start, end: start + length }, hidden);
          expect(frame.replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
          expect(frame).not.toContain('HUSH');
        },
      ),
    );
  });
});
