import { execFileSync } from 'node:child_process';

/** Whether there is a Python: our images have one, a machine with nothing but Node and git need not. */
export const hasPython = ((): boolean => {
  try {
    execFileSync('python3', ['--version']);
    return true;
  } catch {
    return false;
  }
})();

/** Runs a program in Python; gives what it prints. */
export function python(
  program: string,
  variables: Readonly<Record<string, string>> = {},
  input = '',
): string {
  return execFileSync('python3', ['-c', program], {
    encoding: 'utf8',
    input,
    env: { PATH: process.env.PATH ?? '', ...variables },
  });
}
