import { spellings } from '../../lib/chart/learn/spellings';

test('an address is written with and without a port, a scheme and a slash at its end, by the other scheme, and of IPv6', () => {
  expect(spellings('https://zq01ax.example.com')).toEqual([
    'https://zq01ax.example.com:40046',
    'https://zq01ax.example.com/',
    'https://zq01ax.example.com/base',
    'http://zq01ax.example.com',
    'zq01ax.example.com:40046',
    'https://[fd00::a02e]:40046',
  ]);
  expect(spellings('zq01ax.example.com:20046')).toEqual([
    'zq01ax.example.com',
    'zq01ax.example.com:20046/',
    'http://zq01ax.example.com:20046',
    '[fd00::a02e]:20046',
  ]);
});

test('a list is written with blanks', () => {
  expect(spellings('.local,zq01ax.example.com')).toEqual(['.local, zq01ax.example.com']);
});

test.each([['zq01ax'], ['zq01ax.example.com'], [''], [8080], [['a', 'b']], ['https://company.com']])(
  'what is no address of a canary has one way: %j',
  (value) => {
    expect(spellings(value)).toEqual([]);
  },
);
