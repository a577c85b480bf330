import { printable } from '../findings/printable';
import { type Io, prose } from './io';

/**
 * Says why a command has nothing to do, as all of them do: in one line on standard error. The exit code is that of success, and standard
 * output holds an empty list or mapping where it is JSON, else nothing that a program would take for work.
 *
 * @param why the end of `Nothing to do: …`, without a full stop
 */
export async function sayNothingToDo(why: string, io: Io): Promise<void> {
  await io.stderr.write(prose('', printable(`Nothing to do: ${why}.`), io.stderr, io.env));
}
