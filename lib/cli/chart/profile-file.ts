import { ChartProfile } from '../../chart/profile/chart-profile';
import type { Finding } from '../../findings/finding';
import { fileReason } from '../../values/load/file-reason';
import { nodeLoadIo } from '../../values/load/io';
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
    const bytes = nodeLoadIo(io.cwd).readFile(name, MAX_BYTES + 1);
    if (bytes.length > MAX_BYTES) return unreadable(name, 'it is larger than 16 MiB');
    const { profile, findings } = ChartProfile.read(new TextDecoder().decode(bytes), name);
    return findings.length > 0 ? { findings } : { profile, findings };
  } catch (error) {
    return unreadable(name, fileReason(error, 'there is no such file'));
  }
}

/** Far above what is learned of any chart. */
const MAX_BYTES = 16 * 1024 * 1024;

function unreadable(name: string, why: string): ProfileFile {
  return {
    findings: [
      {
        rule: 'chart-profile',
        severity: 'error',
        message: `cannot read the chart profile: ${why}`,
        remedy: 'write one with `cdk8s-pixee chart learn --chart REF -o pixee-chart.yaml`',
        location: { source: name },
      },
    ],
  };
}
