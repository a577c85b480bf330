import { normalize } from '../../../lib/values/normalize/normalizer';

test('moves are remembered, so that findings can name what was written', () => {
  const { values, moves } = normalize({ a: { b: 1 } }, [(normalization) => normalization.move('a.b', 'c.d')]);
  expect(values).toEqual({ c: { d: 1 } });
  expect(moves).toEqual([{ from: ['a', 'b'], to: ['c', 'd'] }]);
});

test('nothing is put below what is no map', () => {
  const { values, moves } = normalize({ a: 1, c: 'text' }, [
    (normalization) => normalization.move('a', 'c.d'),
  ]);
  expect(values).toEqual({ c: 'text' });
  expect(moves).toEqual([]);
});
