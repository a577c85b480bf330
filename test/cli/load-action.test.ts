import { commands } from '../../lib/cli/commands';
import { loadAction } from '../../lib/cli/load-action';

test('every command has an action', () => {
  expect(commands.map(({ name }) => typeof loadAction(name))).toEqual(commands.map(() => 'function'));
});
