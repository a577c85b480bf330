import { bytesFormat, cpuFormat, volumeSizeFormat } from '../../../lib/rules/formats/quantity';

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
