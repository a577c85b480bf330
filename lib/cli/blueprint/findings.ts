import type { FileProblem } from '../../authentik/blueprint/file/yaml';
import { codeFrame } from '../../findings/code-frame';
import type { Finding } from '../../findings/finding';
import { SecretGuess } from '../../findings/secret-keys';
import { findKeySecrets, findPlainSecrets } from '../../findings/secret-text';
import type { SourceText, Span } from '../../findings/source-text';

/** What is wrong with a blueprint, as all commands show it: at its place in the file, secrets masked. */
export function findingsOf(
  problems: readonly FileProblem[],
  source: SourceText,
  name: string,
): readonly Finding[] {
  if (problems.length === 0) return [];
  const guess = new SecretGuess([]);
  const hidden = [
    ...findPlainSecrets(source.text, guess),
    ...findKeySecrets(source, guess, { start: 0, end: source.text.length }),
    ...oddKeys(source.text),
  ];
  return problems.map(({ id, message, remedy, isWarning, offset }) => ({
    rule: id,
    severity: isWarning === true ? 'warning' : 'error',
    message,
    ...(remedy === undefined ? {} : { remedy }),
    location: {
      source: name,
      ...source.placeOf(offset),
      frame: codeFrame(source, { start: offset, end: endOfWord(source.text, offset) }, hidden),
    },
  }));
}

/** Secrets of models under names that elsewhere are none: the key of a token, the settings of a cluster. */
function oddKeys(text: string): readonly Span[] {
  return [
    ...text.matchAll(
      /^([ \t-]*(?:key|auth|sync_keytab|spnego_keytab|sync_ccache|spnego_ccache)[ \t]*:[ \t]*)([^\s!][^\n]*)/gm,
    ),
  ].map(({ index, 1: before = '', 2: value = '' }) => ({
    start: index + before.length,
    end: index + before.length + value.length,
  }));
}

function endOfWord(text: string, start: number): number {
  const length = /^[^\s:,[\]{}]+/.exec(text.slice(start, start + 200))?.[0].length ?? 1;
  return start + Math.max(1, length);
}
