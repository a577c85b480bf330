import type { Finding } from '../../findings/finding';
import { nodeLoadIo } from '../../values/load/io';
import { loadValues } from '../../values/load/load';
import { locate } from '../../values/load/locate';
import type { Io } from '../io';
import { fleetPlace, readFleet, type FleetFile } from './fleet-file';

/** Reads a fleet file, with file and line for all that is wrong with it. */
export async function readFleetFile(file: string, io: Io): Promise<FleetFile> {
  const loadIo = nodeLoadIo(io.cwd, file === '-' ? await io.readStdin() : undefined);
  const inputs = { files: [file], set: [], setString: [], setFile: [], setJson: [] };
  const { values, sources, findings, complete } = loadValues(inputs, loadIo, fleetPlace);
  if (!complete) return { installations: [], findings };
  const read = readFleet(values, file);
  const located = read.findings.map((finding): Finding => locate(sources, finding));
  return { installations: read.installations, findings: [...findings, ...located] };
}
