import type { Finding, Location, ValuePath } from '../../findings/finding';
import { flagName } from '../../values/load/flag-name';
import { nodeLoadIo } from '../../values/load/io';
import { loadValues } from '../../values/load/load';
import { locate } from '../../values/load/locate';
import { valuesPlace } from '../../values/prepare/show';
import type { Io } from '../io';
import type { Installation } from './installation';
import { fleetPlace, readFleet, type FleetFile } from './fleet-file';

/** Reads a fleet file, with file and line for all that is wrong with it. */
export async function readFleetFile(file: string, io: Io): Promise<FleetFile> {
  const loadIo = nodeLoadIo(io.cwd, file === '-' ? await io.readStdin() : undefined);
  const inputs = { files: [file], set: [], setString: [], setFile: [], setJson: [] };
  const { values, sources, findings: told, complete } = loadValues(inputs, loadIo, fleetPlace);
  const findings = told.map(ofFleet);
  if (!complete) return { installations: [], findings };
  const read = readFleet(values, file, io.cwd);
  const located = read.findings.map((finding): Finding => locate(sources, finding));
  const placeOf = (path: ValuePath): Location | undefined =>
    locate(sources, { rule: 'fleet-file', severity: 'error', message: '', path }).location;
  return {
    installations: read.installations.map((one) => withPlaces(one, placeOf)),
    findings: [...findings, ...located],
  };
}

/** Single values are given as by `--set-json`, but whoever wrote the file has given no flag. */
function withPlaces(
  installation: Installation,
  placeOf: (path: ValuePath) => Location | undefined,
): Installation {
  const { setJson, setPaths } = installation;
  const placeOfSingle = (flag: string): Location | undefined => {
    const index = setJson.findIndex((text) => flagName('--set-json', text, valuesPlace).name === flag);
    return placeOf(setPaths[index] ?? []);
  };
  return { ...installation, placeOfSingle };
}

/** It is read as values are, but is none. */
function ofFleet(finding: Finding): Finding {
  if (finding.rule !== 'not-a-mapping') return finding;
  return {
    ...finding,
    message: finding.message.replace('values must be a map of keys to values', 'a fleet file must be a map'),
    remedy: 'start it with `installations:`, a list of installations, each with a name',
  };
}
