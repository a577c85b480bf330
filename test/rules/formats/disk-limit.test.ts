import { diskLimitFormat } from '../../../lib/rules/formats/disk-limit';

test.each(['8', '8GiB', '500MB', '1TiB', '100KB'])('takes %s', (text) => {
  expect(diskLimitFormat(text)).toBeUndefined();
});

test.each(['0', '-1', '8 GiB', '8.5GiB', 'GiB', '8gib'])('refuses %s', (text) => {
  expect(diskLimitFormat(text)?.expected).toBe('an amount such as 8GiB or 500MB; a bare number means GiB');
});

test('knows the units of Kubernetes, which these servers do not', () => {
  expect(diskLimitFormat('8Gi')?.remedy).toBe('write 8GiB');
});
