import { bytesFormat, cpuFormat, parseQuantity, volumeSizeFormat } from '../../../lib/rules/formats/quantity';

test.each<[string | number, number]>([
  ['1', 1],
  [2, 2],
  [0.5, 0.5],
  ['500m', 0.5],
  ['0.25', 0.25],
  ['.5', 0.5],
  ['1k', 1000],
  ['1Ki', 1024],
  ['1.5Gi', 1610612736],
  ['2G', 2e9],
  ['1e3', 1000],
  ['12E', 12e18],
  ['+1', 1],
])('reads %s as %d', (quantity, number) => {
  expect(parseQuantity(quantity)).toBe(number);
});

test.each<string | number>(['', '-1', -1, '1 Gi', '1GB', '1ki', '1K', 'Gi', '1e', '0x10', NaN, '1Gii'])(
  'does not read %s',
  (quantity) => {
    expect(parseQuantity(quantity)).toBeUndefined();
  },
);

test.each(['2', '500m', '0.5', '0', '1m'])('takes %s as processor time', (text) => {
  expect(cpuFormat(text)).toBeUndefined();
});

test.each(['half', '-1', '0.5m', '2 cores'])('refuses %s as processor time', (text) => {
  expect(cpuFormat(text)?.expected).toContain('processor time');
});

test.each(['512Mi', '4Gi', '1G', '1073741824', '0'])('takes %s as bytes', (text) => {
  expect(bytesFormat(text)).toBeUndefined();
});

test.each([
  ['4GB', 'write 4Gi'],
  ['4 GiB', 'write 4Gi'],
  ['512mb', 'write 512Mi'],
  ['64g', 'write 64Gi'],
  ['512m', 'write 512Mi; a small m means thousandths'],
])('refuses %s as bytes and knows better', (text, remedy) => {
  expect(bytesFormat(text)).toEqual({ expected: 'a size in bytes such as 512Mi or 4Gi', remedy });
});

test('a volume has a size', () => {
  expect(volumeSizeFormat('10Gi')).toBeUndefined();
  expect(volumeSizeFormat('0')?.expected).toContain('more than nothing');
  expect(volumeSizeFormat('10GB')?.remedy).toBe('write 10Gi');
});
