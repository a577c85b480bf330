import type { Finding } from '../../findings/finding';
import { identify } from '../../output/identity';
import type { ManifestDocument } from './parse';

/** Objects that are there twice: nobody can tell which one is meant. */
export function findDuplicates(documents: readonly ManifestDocument[]): readonly Finding[] {
  const seen = new Map<string, ManifestDocument>();
  return documents.flatMap((document): readonly Finding[] => {
    const { group, kind, namespace, name } = identify(document.value);
    const key = [group, kind, namespace, name].join('\n');
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, document);
      return [];
    }
    return [
      {
        rule: 'duplicate-object',
        severity: 'error',
        message: `is there twice, first in ${place(first)}`,
        remedy: 'leave one of them',
        object: `${kind}/${name}`,
        location: {
          source: document.source,
          ...(document.line === undefined ? {} : { line: document.line, column: 1 }),
        },
      },
    ];
  });
}

function place({ source, line }: ManifestDocument): string {
  return line === undefined ? source : `${source}:${String(line)}`;
}
