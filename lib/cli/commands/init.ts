import type { Command } from '../command';
import { type Question, QUESTIONS } from '../init/questions';
import type { OptionSpec, OptionTable } from '../option-table';

type Flag = (typeof QUESTIONS)[number]['flag'];

const questions: readonly Question[] = QUESTIONS;

/** The flags of `init`: where to write, and one for each question. */
export const initOptions = {
  output: {
    type: 'string',
    short: 'o',
    placeholder: 'FILE',
    default: 'values.yaml',
    help: 'File to write, a new one; - for standard output',
  },
  ...(Object.fromEntries(questions.map((question) => [question.flag, specOf(question)])) as Readonly<
    Record<Flag, OptionSpec & { readonly type: 'string' }>
  >),
} as const satisfies OptionTable;

function specOf({ text, placeholder, choices, list = false, fallback }: Question): OptionSpec {
  const standing = fallback === undefined || fallback === '' ? '' : ` (default: ${fallback})`;
  const help =
    choices === undefined ? `${text}${standing}` : `${text}: ${choices.join(', ')}${list ? '' : standing}`;
  return { type: 'string', placeholder, help };
}

export const init: Command<typeof initOptions> = {
  name: 'init',
  summary: 'Begin a values file by answering questions',
  description:
    'Writes a commented values file to go on from, and tells which Secrets must be made. At a terminal it asks what no flag answers; elsewhere what is not given stands as the help tells, and what has no default must be given.',
  examples: [
    { title: 'Answer questions', command: 'cdk8s-pixee init' },
    {
      title: 'Without questions',
      command: 'cdk8s-pixee init --domain pixee.example.com --product-version 2026.11.1 --cloud aws',
    },
  ],
  flags: initOptions,
  options: initOptions,
};
