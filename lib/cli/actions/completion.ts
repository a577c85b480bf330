import { printable } from '../../findings/printable';
import { suggest } from '../../findings/suggest';
import type { Action } from '../command';
import type { completionOptions } from '../commands/completion';
import { bashCompletion, zshCompletion } from '../completion/bash';
import { fishCompletion } from '../completion/fish';
import { completionWords, SHELLS } from '../completion/words';
import { ExitCode } from '../exit-code';
import { UsageError } from '../usage-error';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** Prints the script of a shell; see `commands/completion.ts`. */
export const completion: Action<typeof completionOptions> = async ({ arguments: [given = ''], io }) => {
  const shell = SHELLS.find((name) => name === given);
  if (shell === undefined) {
    const nearest = suggest(given, SHELLS);
    throw new UsageError(
      `SHELL must be ${SHELLS.join(', ')}, got "${printable(given)}"${nearest === undefined ? '' : `; did you mean ${nearest}?`}`,
      'completion',
    );
  }
  await io.stdout.write(SCRIPTS[shell](completionWords()));
  return ExitCode.ok;
};
