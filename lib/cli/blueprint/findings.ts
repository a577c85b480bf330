import type { FileProblem } from '../../authentik/blueprint/file/yaml';
import type { Finding } from '../../findings/finding';
import type { SourceText } from '../../findings/source-text';
import { FileSource } from '../../values/load/file-source';
import { parseValues } from '../../values/load/parse';
import { MAX_PARTS_READ_TWICE } from '../../yaml/limits';
import { blueprintPlace, tagsAndLookups } from './shown';

/** What is wrong with a blueprint, as all commands show it: at its place in the file, secrets masked. */
export function findingsOf(
  problems: readonly FileProblem[],
  source: SourceText,
  name: string,
): readonly Finding[] {
  if (problems.length === 0) return [];
  const { tree } = parseValues(source, MAX_PARTS_READ_TWICE);
  const file = new FileSource(name, source, tree, blueprintPlace, tagsAndLookups);
  return problems.map(({ id, message, remedy, isWarning, offset }): Finding => ({
    rule: id,
    severity: isWarning === true ? 'warning' : 'error',
    // of very many, only some are shown
    get message() {
      return file.shownText(message);
    },
    ...(remedy === undefined ? {} : { remedy: file.shownText(remedy) }),
    location: file.locationOf({ start: offset, end: endOfWord(source.text, offset) }),
  }));
}

function endOfWord(text: string, start: number): number {
  const length = /^[^\s:,[\]{}]+/.exec(text.slice(start, start + 200))?.[0].length ?? 1;
  return start + Math.max(1, length);
}
