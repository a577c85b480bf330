import { tableLines } from '../../lib/base/table';

const ROWS = [
  ['HOST', 'PORT', 'REASON'],
  ['a.example.com', '443', 'what it is called for, and more of it'],
  ['b', '80', ''],
];

test('cells stand below each other', () => {
  expect(tableLines(ROWS)).toEqual([
    'HOST           PORT  REASON',
    'a.example.com  443   what it is called for, and more of it',
    'b              80',
  ]);
  expect(tableLines([['a', 'b']], undefined, 2)).toEqual(['  a  b']);
  expect(tableLines([])).toEqual([]);
});

test('where there is less room, the last column is broken below itself', () => {
  expect(tableLines(ROWS, 45)).toEqual([
    'HOST           PORT  REASON',
    'a.example.com  443   what it is called for,',
    '                     and more of it',
    'b              80',
  ]);
});

test('where there is none, what stands behind the first column has lines of its own', () => {
  expect(tableLines(ROWS, 30, 1)).toEqual([
    ' HOST',
    '     PORT  REASON',
    ' a.example.com',
    '     443',
    '     what it is called for,',
    '     and more of it',
    ' b',
    '     80',
  ]);
});
