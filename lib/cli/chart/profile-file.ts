import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ChartProfile } from '../../chart/profile/chart-profile';
import type { Finding } from '../../findings/finding';
import type { Io } from '../io';

/** A profile of the command line, and what is wrong with it. */
export interface ProfileFile {
  /** @default - none was asked for, or it could not be read */
  readonly profile?: ChartProfile;
  readonly findings: readonly Finding[];
}

/** What a command has read: a fleet asks for one file once for each of its installations. */
const known = new WeakMap<Io, Map<string, ProfileFile>>();

/** Reads the file that `--profile` names, once for each command. */
export function readProfileFile(name: string, io: Io): ProfileFile {
  const files = known.get(io) ?? new Map<string, ProfileFile>();
  known.set(io, files);
  const file = files.get(name) ?? readAnew(name, io);
  files.set(name, file);
  return file;
}

function readAnew(name: string, io: Io): ProfileFile {
  try {
    const { profile, findings } = ChartProfile.read(readFileSync(resolve(io.cwd, name), 'utf8'), name);
    return findings.length > 0 ? { findings } : { profile, findings };
  } catch (error) {
    const message = `cannot read the chart profile: ${error instanceof Error ? error.message : String(error)}`;
    return {
      findings: [
        {
          rule: 'chart-profile',
          severity: 'error',
          message,
          remedy: 'write one with `cdk8s-pixee chart learn --chart REF -o pixee-chart.yaml`',
          location: { source: name },
        },
      ],
    };
  }
}
