import { valuesSchema } from '../../values/prepare/schema';
import type { Action } from '../command';
import type { valuesOptions } from '../commands/values';
import { printDefaultValues } from '../default-values/print';
import { USUAL } from '../default-values/usual';
import { ExitCode } from '../exit-code';

/** Prints a values file with every key; see `commands/values.ts`. */
export const values: Action<typeof valuesOptions> = async ({ options, io }) => {
  await io.stdout.write(printDefaultValues(valuesSchema(), options.short ? USUAL : undefined));
  return ExitCode.ok;
};
