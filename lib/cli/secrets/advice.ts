import { quote } from '../../core/pod/shell';
import { printable } from '../../findings/printable';
import { stringifyDocuments } from '../../output/yaml';
import type { Values } from '../../values/contract/values';
import { type DescribedSecret, ofOrigin } from './described-secret';

/** What is told on standard error beside the list. */
export interface AdviceProps {
  readonly secrets: readonly DescribedSecret[];
  readonly namespace: string;
  /** What to add to the values. @default - nothing */
  readonly added?: Values;
  /** The file that was written. @default - none */
  readonly file?: string;
}

/** What to do next. */
export function advice({ secrets, namespace, added, file }: AdviceProps): string {
  const foreign = ofOrigin(secrets, 'expected').flatMap(({ name, keys }) => {
    const given = keys.filter(({ content }) => content === 'given').map((key) => key.name);
    return given.length === 0 ? [] : [`  ${name}: ${given.join(', ')}`];
  });
  return [
    ...(file === undefined ? [] : fileLines(file, namespace)),
    ...(added === undefined
      ? []
      : [
          'Add to the values, which do not name these Secrets yet:',
          ...indented(stringifyDocuments([added])),
        ]),
    ...(foreign.length === 0 ? [] : ['To be filled in by you, because only others can give it:', ...foreign]),
  ]
    .map((line) => `${printable(line)}\n`)
    .join('');
}

function fileLines(file: string, namespace: string): string[] {
  return [
    `Wrote random secrets to ${file}, which only you can read. Keep it out of version control.`,
    `Next: kubectl create --namespace ${quote(namespace)} -f ${quote(file)}`,
    '  (create, not apply: it leaves Secrets alone that are in use), or seal it with kubeseal; then remove the file.',
  ];
}

function indented(text: string): string[] {
  return text
    .trimEnd()
    .split('\n')
    .map((line) => `  ${line}`);
}
