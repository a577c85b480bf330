import { Lately } from '../../../lib/values/load/lately';

const bytes = (text: string): Uint8Array => Buffer.from(text);

test('of the same name and bytes something is made once', () => {
  const lately = new Lately<number>();
  let made = 0;
  const make = (): number => (made += 1);
  expect([
    lately.of('a', bytes('x'), make),
    lately.of('a', bytes('x'), make),
    lately.of('b', bytes('x'), make),
    lately.of('a', bytes('y'), make),
    lately.of('a', bytes('x'), make),
  ]).toEqual([1, 1, 2, 3, 1]);
});

test('what fails is not kept, and much is given up', () => {
  const lately = new Lately<string>();
  expect(() =>
    lately.of('a', bytes('x'), () => {
      throw new Error('failed');
    }),
  ).toThrow('failed');
  expect(lately.of('a', bytes('x'), () => 'made')).toBe('made');
  lately.of('b', Buffer.alloc(4 * 1024 * 1024), () => 'large');
  expect(lately.of('a', bytes('x'), () => 'made again')).toBe('made again');
});
