import { printable } from '../findings/printable';
import { restoreFolder } from '../output/writer';
import type { Io } from './io';

/** Puts back what an earlier run has moved away and was stopped, and says so. For the very beginning of a run. */
export async function restoreFirst(folder: string, io: Io): Promise<void> {
  if (!restoreFolder(folder, { cwd: io.cwd })) return;
  await io.stderr.write(
    `An earlier run was stopped while it replaced ${printable(folder)}; its old contents were put back first.\n`,
  );
}

/** Said when files with Secrets had been opened to others. */
export function othersCouldRead(folder: string): string {
  return `Others could read Secrets in ${printable(folder)}; now only you can.`;
}
