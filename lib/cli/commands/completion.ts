import type { Command } from '../command';
import { SHELLS } from '../completion/shells';
import type { OptionTable } from '../option-table';

/** The flags of `completion`. */
export const completionOptions = {} as const satisfies OptionTable;

export const completion: Command<typeof completionOptions> = {
  name: 'completion',
  summary: 'Print what completes command lines in your shell',
  description:
    'Prints a script by which bash, zsh or fish complete commands, flags, their choices, and paths of values after --set and explain.',
  examples: [
    { title: 'bash, in ~/.bashrc', command: 'source <(cdk8s-pixee completion bash)' },
    { title: 'zsh, in ~/.zshrc', command: 'source <(cdk8s-pixee completion zsh)' },
    {
      title: 'fish, once',
      command: 'cdk8s-pixee completion fish > ~/.config/fish/completions/cdk8s-pixee.fish',
    },
  ],
  arguments: [{ placeholder: 'SHELL', choices: SHELLS, help: 'The shell' }],
  flags: {},
  options: completionOptions,
};
