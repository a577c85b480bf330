import { isNativeError } from 'node:util/types';
import { maskSecrets } from '../check/mask-secrets';
import { printableLines } from '../findings/printable';
import type { Io } from './io';
import { PROGRAM } from './program';

const SECRETS = Symbol('secrets');

/**
 * Runs something that knows secret values. What it throws remembers them, so that they can be masked wherever it is
 * shown.
 */
export async function guardSecrets<T>(secrets: readonly string[], work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (isNativeError(error)) Object.assign(error, { [SECRETS]: secrets });
    throw error;
  }
}

/** What is told about an error that nobody foresaw: never a secret, and where it happened only when asked for. */
export function describeBug(error: unknown, env: Io['env']): string {
  const { name, message, stack } = isNativeError(error) ? error : new Error(String(error));
  const detail = env.CDK8S_PIXEE_DEBUG ? (stack ?? message) : `${name}: ${message}`;
  const secrets = (error as { readonly [SECRETS]?: readonly string[] } | undefined)?.[SECRETS] ?? [];
  return [
    `error: ${PROGRAM} has come upon something that it cannot handle. This is a bug in it, not in your values.`,
    ...printableLines(maskSecrets(detail, secrets))
      .split('\n')
      .map((line) => `  ${line}`),
    `Please report it with the output of "${PROGRAM} --version" and values that show it, without their secrets.`,
    ...(env.CDK8S_PIXEE_DEBUG
      ? []
      : ['With CDK8S_PIXEE_DEBUG=1 it also says where in the program it happened.']),
    '',
  ].join('\n');
}
