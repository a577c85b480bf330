import { Calls } from '../../../lib/core/connections/calls';

test('a word stands for the workloads that are registered under it, or under those', () => {
  const calls = new Calls();
  calls.register('platform', 'web', 'worker');
  calls.register('web', 'release-web');
  expect(calls.workloadsOf('platform')).toEqual(['release-web', 'worker']);
  expect(calls.workloadsOf('nobody')).toEqual(['nobody']);
});

test('names that lead back to themselves end', () => {
  const calls = new Calls();
  calls.register('a', 'b');
  calls.register('b', 'a', 'c');
  calls.register('c', 'c');
  expect(calls.workloadsOf('a')).toEqual(['a', 'c']);
  expect(calls.workloadsOf('b')).toEqual(['b', 'c']);
});
