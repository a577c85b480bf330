import type { FileProblem } from '../../authentik/blueprint/file/yaml';
import { codeFrame } from '../../findings/code-frame';
import { isHarmless } from '../../findings/disclosure';
import type { Finding } from '../../findings/finding';
import { type MarkedSpan, maskBySpans } from '../../findings/mask';
import { looksSecret } from '../../findings/secret-keys';
import type { SourceText } from '../../findings/source-text';

/** What is wrong with a blueprint, as all commands show it: at its place in the file, secrets masked. */
export function findingsOf(
  problems: readonly FileProblem[],
  source: SourceText,
  name: string,
): readonly Finding[] {
  if (problems.length === 0) return [];
  const lines = maskBySpans(source, shownSpans(source.text));
  return problems.map(({ id, message, remedy, isWarning, offset }) => ({
    rule: id,
    severity: isWarning === true ? 'warning' : 'error',
    message,
    ...(remedy === undefined ? {} : { remedy }),
    location: {
      source: name,
      ...source.placeOf(offset),
      frame: codeFrame(source, { start: offset, end: endOfWord(source.text, offset) }, lines),
    },
  }));
}

/** Attributes of models that hold a secret under a name that elsewhere promises none: the key of a token, keytabs of Kerberos. */
const ODD_KEY = /^(?:key|auth|sync_keytab|spnego_keytab|sync_ccache|spnego_ccache)$/;
const KEY = /^([ \t-]*)(["']?)([\w.-]{1,100})\2[ \t]*:/;

/** What of a file may be shown: lines that look harmless, and of a secret, with all lines that belong to it, the key alone. */
function shownSpans(text: string): readonly MarkedSpan[] {
  const spans: MarkedSpan[] = [];
  let start = 0;
  let secretColumn: number | undefined;
  for (const line of text.split('\n')) {
    const indent = line.length - line.trimStart().length;
    if (secretColumn !== undefined && line.trim() !== '' && indent <= secretColumn) secretColumn = undefined;
    if (secretColumn === undefined) {
      const [whole = '', before = '', , key = ''] = KEY.exec(line) ?? [];
      const isSecret = key !== '' && (looksSecret(key) || ODD_KEY.test(key));
      if (isSecret) secretColumn = before.length;
      const end = start + (isSecret ? whole.length : isHarmless(line) ? line.length : 0);
      spans.push({ start, end, hidden: false });
    }
    start += line.length + 1;
  }
  return spans;
}

function endOfWord(text: string, start: number): number {
  const length = /^[^\s:,[\]{}]+/.exec(text.slice(start, start + 200))?.[0].length ?? 1;
  return start + Math.max(1, length);
}
