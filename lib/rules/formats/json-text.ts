import { isPlainObject } from '../../base/plain-object';
import type { FormatProblem } from './format';

/** JSON text, of which nothing shows in what is said about it. */
export function jsonFormat(text: string): FormatProblem | undefined {
  return parse(text) === undefined ? { expected: 'JSON text' } : undefined;
}

/** The text of a Docker `config.json` with the credentials of registries. */
export function dockerConfigFormat(text: string): FormatProblem | undefined {
  const config = parse(text);
  if (isPlainObject(config) && isPlainObject(config.auths)) return undefined;
  return {
    expected: 'the JSON text of a Docker config.json, with a map `auths`',
    remedy: '`kubectl create secret docker-registry … --dry-run=client -o yaml` shows one, in base64',
  };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // the reason may quote the text
  }
}
