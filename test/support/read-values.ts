import { valuesPlace } from '../../lib/values/prepare/show';
import type { Values } from '../../lib/values/contract/values';
import { nodeLoadIo } from '../../lib/values/load/io';
import { loadValues } from '../../lib/values/load/load';

/**
 * Reads a values file as the command does.
 *
 * @throws Error when it is not well formed
 */
export function readValues(file: string): Values {
  const inputs = { files: [file], set: [], setString: [], setFile: [], setJson: [] };
  const { values, findings } = loadValues(inputs, nodeLoadIo(process.cwd()), valuesPlace);
  if (findings.length > 0) throw new Error(`${file}: ${findings.map(({ message }) => message).join('; ')}`);
  // What the reader made of it is for the rules to judge.
  return values;
}
