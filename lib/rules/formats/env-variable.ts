import type { FormatProblem } from './format';

const NAME = /^[-._a-zA-Z][-._a-zA-Z0-9]*$/;

/** The name of an environment variable, as Kubernetes 1.28 takes it. */
export function envNameFormat(text: string): FormatProblem | undefined {
  if (NAME.test(text) && text !== '.' && !text.startsWith('..')) return undefined;
  return { expected: 'the name of an environment variable: letters, digits, underscores, dashes and dots' };
}
