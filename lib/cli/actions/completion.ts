import type { Action } from '../command';
import type { completionOptions } from '../commands/completion';
import { bashCompletion, zshCompletion } from '../completion/bash';
import { fishCompletion } from '../completion/fish';
import { SHELLS } from '../completion/shells';
import { completionWords } from '../completion/words';
import { ExitCode } from '../exit-code';

const SCRIPTS = { bash: bashCompletion, zsh: zshCompletion, fish: fishCompletion } as const;

/** Prints the script of a shell; see `commands/completion.ts`. */
export const completion: Action<typeof completionOptions> = async ({ arguments: [given = ''], io }) => {
  const shell = SHELLS.find((name) => name === given) ?? 'bash';
  await io.stdout.write(SCRIPTS[shell](completionWords()));
  return ExitCode.ok;
};
