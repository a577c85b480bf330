import { CONSEQUENCES } from '../diff/consequence';
import { printable } from '../findings/printable';
import type { CommandName } from './command-name';
import { UsageError } from './usage-error';
import { didYouMean } from './did-you-mean';

/**
 * The consequences that `--fail-on` names, each a list of words.
 *
 * @throws UsageError for a word that is none
 */
export function fatalConsequences(lists: readonly string[], command: CommandName): ReadonlySet<string> {
  const names = lists.flatMap((list) => list.split(',')).map((name) => name.trim());
  for (const name of names) {
    if ((CONSEQUENCES as readonly string[]).includes(name)) continue;
    throw new UsageError(
      `--fail-on takes ${CONSEQUENCES.join(', ')}, got "${printable(name)}"${didYouMean(name, CONSEQUENCES)}`,
      command,
    );
  }
  return new Set(names);
}
