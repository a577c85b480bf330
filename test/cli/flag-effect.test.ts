import type { Command } from '../../lib/cli/command';
import { commands } from '../../lib/cli/commands';
import type { OptionSpec } from '../../lib/cli/option-table';
import { cli, folderWith } from './run-cli';

interface Flag {
  readonly command: Command;
  readonly name: string;
  readonly spec: OptionSpec;
}

const flags: readonly Flag[] = commands.flatMap((command) =>
  Object.entries(command.options).map(([name, spec]) => ({ command, name, spec })),
);

/** The words by which a flag is given, with a value that it takes. */
function words(name: string, { type, choices }: OptionSpec, not?: string): readonly string[] {
  if (type === 'boolean') return [`--${name}`];
  return [`--${name}=${choices?.find((choice) => choice !== not) ?? '1'}`];
}

/** The arguments that a command cannot do without; with an action of its own, that one. */
function needed({ arguments: list = [] }: Command, action?: string): readonly string[] {
  return list
    .filter(({ optional = false }) => !optional)
    .map(({ choices }, index) => (index === 0 ? action : undefined) ?? choices?.[0] ?? 'x');
}

/** Command lines in which a flag has no effect. */
function idleLines({ command, name, spec }: Flag): readonly (readonly string[])[] {
  const { actions, notWith = [], needs = [], only = {} } = spec.effect ?? {};
  const own = words(name, spec);
  const start = (action = actions?.[0]): readonly string[] => [command.name, ...needed(command, action)];
  const others = (command.arguments?.[0]?.choices ?? []).filter(
    (action) => actions?.includes(action) === false,
  );
  const beside = notWith.map((other) => {
    const otherSpec = command.options[other];
    if (otherSpec === undefined) return [...start(), 'new', ...own];
    return [
      ...start(otherSpec.effect?.actions?.find((one) => actions?.includes(one) !== false)),
      ...own,
      ...words(other, otherSpec),
    ];
  });
  const without = Object.entries(only).map(([other, values]) => {
    const { choices = [], ...rest } = command.options[other] ?? { type: 'string', help: '' };
    return [
      ...start(),
      ...own,
      ...words(other, { ...rest, choices: choices.filter((choice) => !values.includes(choice)) }),
    ];
  });
  return [
    ...others.map((action) => [...start(action), ...own]),
    ...beside,
    ...(needs.length > 0 ? [[...start(), ...own]] : []),
    ...without,
  ];
}

describe('a flag that changes nothing beside what else is given', () => {
  test('is known for what it is, flag by flag', () => {
    const table = flags
      .filter(({ spec }) => spec.effect !== undefined)
      .map(({ command, name, spec }) => `${command.name} --${name}: ${JSON.stringify(spec.effect)}`);
    expect(table).toMatchSnapshot();
  });

  test.each(flags.filter(({ spec }) => spec.effect !== undefined))(
    'names flags, arguments and actions that there are: $command.name --$name',
    ({ command, spec }) => {
      const { actions = [], notWith = [], needs = [], only = {} } = spec.effect ?? {};
      const { arguments: list = [], options } = command;
      for (const action of actions) expect(list[0]?.choices).toContain(action);
      for (const name of [...notWith, ...needs, ...Object.keys(only)])
        expect([...Object.keys(options), ...list.map(({ placeholder }) => placeholder)]).toContain(name);
      for (const [name, values] of Object.entries(only))
        expect(options[name]?.choices).toEqual(expect.arrayContaining([...values]));
    },
  );

  const lines = flags.flatMap((flag) => idleLines(flag).map((argv) => ({ argv, line: argv.join(' ') })));

  test.each(lines)('is refused: $line', async ({ argv }) => {
    const { code, stdout, stderr } = await cli(argv, { cwd: folderWith({ x: '', new: '' }) });
    expect(stderr).toMatch(/^error: --[a-z-]+ has (?:no effect|an effect only) /);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
  });
});
