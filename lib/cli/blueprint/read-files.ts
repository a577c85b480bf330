import { printable } from '../../findings/printable';
import { SourceText } from '../../findings/source-text';
import { BoundedFiles } from '../../values/load/bounded-files';
import { nodeLoadIo } from '../../values/load/io';
import type { Io } from '../io';
import { UsageError } from '../usage-error';

/** A blueprint as it was given. */
export interface GivenFile {
  /** Its name, for people. */
  readonly name: string;
  readonly source: SourceText;
}

/** Reads files, `-` from standard input. @throws UsageError for one that cannot be read */
export async function readFiles(names: readonly string[], io: Io): Promise<readonly GivenFile[]> {
  const files = new BoundedFiles(nodeLoadIo(io.cwd, names.includes('-') ? await io.readStdin() : undefined));
  return names.map((name) => {
    const reading = files.read(name);
    const shown = name === '-' ? '<stdin>' : name;
    if ('unreadable' in reading) {
      throw new UsageError(`${printable(shown)}: ${reading.unreadable.message}`, 'blueprint');
    }
    return { name: shown, source: new SourceText(new TextDecoder().decode(reading.bytes)) };
  });
}
