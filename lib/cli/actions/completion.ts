import { printable } from '../../findings/printable';
import type { Action } from '../command';
import type { completionOptions } from '../commands/completion';
import { bashCompletion, zshCompletion } from '../completion/bash';
import { fishCompletion } from '../completion/fish';
import { completionWords, SHELLS } from '../completion/words';
import { ExitCode } from '../exit-code';
import { UsageError } from '../usage-error';
import { didYouMean } from '../did-you-mean';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** Prints the script of a shell; see `commands/completion.ts`. */
export const completion: Action<typeof completionOptions> = async ({ arguments: [given = ''], io }) => {
  const shell = SHELLS.find((name) => name === given);
  if (shell === undefined) {
    throw new UsageError(
      `SHELL must be ${SHELLS.join(', ')}, got "${printable(given)}"${didYouMean(given, SHELLS)}`,
      'completion',
    );
  }
  await io.stdout.write(SCRIPTS[shell](completionWords()));
  return ExitCode.ok;
};
