import { valuesSchema } from '../../values/prepare/schema';
import type { Action } from '../command';
import type { valuesOptions } from '../commands/values';
import { printDefaultValues } from '../default-values/print';
import { ExitCode } from '../exit-code';

/** Prints a values file with every key; see `commands/values.ts`. */
export const values: Action<typeof valuesOptions> = async ({ io }) => {
  await io.stdout.write(printDefaultValues(valuesSchema()));
  return ExitCode.ok;
};
