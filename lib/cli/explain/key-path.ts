import { WILDCARD } from '../../values/schema/walk';

const PART = /"((?:[^"\\]|\\.)*)"|\[(\d*|\*)\]|((?:[^.[\]\\]|\\.)+)/g;

/**
 * Reads the path of a value as people write it: `platform.ingress.hosts[0].host` as in `--set`, `hosts[].host` as in the
 * documentation, `hosts.*.host`. Any item of a list becomes `*`.
 */
export function parseKeyPath(text: string): string[] {
  return [...text.matchAll(PART)].map(([, quoted, index, plain]) => {
    if (index !== undefined) return WILDCARD;
    return (quoted ?? plain ?? '').replace(/\\(.)/g, '$1');
  });
}

/** Writes a path with `[]` for any item: `platform.ingress.hosts[].host`. */
export function printKeyPath(path: readonly string[]): string {
  return path.reduce((text, part) => {
    if (part === WILDCARD) return `${text}[]`;
    return text === '' ? part : `${text}.${part}`;
  }, '');
}
