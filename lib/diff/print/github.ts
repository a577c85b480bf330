import { printable } from '../../findings/printable';
import type { Consequence } from '../consequence';
import type { DiffResult } from '../diff';
import { summaryOf } from './summary';

const LEVELS: Readonly<Record<Consequence, 'error' | 'warning' | 'notice'>> = {
  'data-loss': 'error',
  refused: 'error',
  recreate: 'warning',
  access: 'warning',
  outside: 'warning',
  rerun: 'notice',
  restart: 'notice',
  reload: 'notice',
  none: 'notice',
};

/** Differences as annotations of GitHub Actions (docs.github.com, "Workflow commands"); what has no consequence is only counted. */
export function diffGithub(result: DiffResult): string {
  const lines = result.changes
    .filter(({ consequence }) => consequence !== 'none')
    .map(({ kind, name, consequence, messages }) => {
      const text = `${kind}/${name}: ${messages.join('; ')}`;
      return `::${LEVELS[consequence]} title=${consequence}::${escapeData(printable(text))}`;
    });
  return `${[...lines, `::notice title=diff::${escapeData(summaryOf(result))}`].join('\n')}\n`;
}

function escapeData(data: string): string {
  return data.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}
