import { valuesSchema } from '../../values/prepare/schema';
import type { Action } from '../command';
import type { schemaOptions } from '../commands/schema';
import { ExitCode } from '../exit-code';

/** Prints the schema of values files, byte for byte the published one; see `commands/schema.ts`. */
export const schema: Action<typeof schemaOptions> = async ({ io }) => {
  await io.stdout.write(`${JSON.stringify(valuesSchema(), null, 2)}\n`);
  return ExitCode.ok;
};
