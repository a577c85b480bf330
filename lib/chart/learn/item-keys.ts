import { isPlainObject } from '../../base/plain-object';
import type { Template } from '../profile/model';
import type { Laboratory } from './laboratory';
import { type Observation } from './situation';

/** How the items of a list are told apart. */
export type KeyStyle = 'kubernetes' | 'lines' | 'words' | 'members';

/** Fields that tell items of Kubernetes' lists apart, the best first. */
const KEY_FIELDS = [
  'name',
  'mountPath',
  'ip',
  'secretName',
  'host',
  'key',
  'path',
  'containerPort',
  'port',
  'topologyKey',
];

interface KeyOptions {
  readonly style: KeyStyle;
  /** Name of the list. */
  readonly list: string;
}

/** A key for every item, each once; `undefined` for what is left out. */
export function itemKeys(
  items: readonly unknown[],
  situation: Observation['situation'],
  laboratory: Laboratory,
  { style, list }: KeyOptions,
): readonly (string | undefined)[] {
  const plain = (text: string): string =>
    style === 'lines' && text.length > 500 ? text : describe(laboratory.abstract(text, situation).template);
  const raw =
    style === 'lines'
      ? lineKeys(items, plain)
      : items.every((item) => item === undefined || !isPlainObject(item))
        ? style === 'members'
          ? items.map((item) => (typeof item === 'string' ? plain(item) : undefined))
          : wordKeys(items, plain)
        : items.map((item) => (item === undefined ? undefined : mapKey(item, list, plain)));
  const unique = numbering();
  return raw.map((key) => (key === undefined ? undefined : unique(key)));
}

/** Makes names unique: each that was there before gets a number. */
export function numbering(): (name: string) => string {
  const seen = new Map<string, number>();
  return (name) => {
    const count = (seen.get(name) ?? 0) + 1;
    seen.set(name, count);
    return count === 1 ? name : `${name}#${String(count)}`;
  };
}

function mapKey(item: unknown, list: string, plain: (text: string) => string): string {
  if (!isPlainObject(item)) return typeof item === 'string' ? plain(item) : JSON.stringify(item);
  const fields = list === 'volumeMounts' ? ['mountPath'] : KEY_FIELDS;
  const field = fields.find((name) => typeof item[name] === 'string' || typeof item[name] === 'number');
  if (field !== undefined)
    return field === 'name' ? plain(String(item[field])) : `${field}=${plain(String(item[field]))}`;
  return Object.keys(item).sort().join('+');
}

/** Flags by their names, what follows a flag by it, all else by its place. */
function wordKeys(
  items: readonly unknown[],
  plain: (text: string) => string,
): readonly (string | undefined)[] {
  let flag = '';
  let after = 0;
  return items.map((item) => {
    if (item === undefined) return undefined;
    const text = typeof item === 'string' ? plain(item) : JSON.stringify(item);
    const [, name] = /^(-{1,2}[\w.:-]+?|[A-Za-z_][\w.-]*)(?:=.*)?$/s.exec(text) ?? [];
    if (name !== undefined && (text.startsWith('-') || text.includes('='))) {
      flag = name;
      after = 0;
      return name;
    }
    after += 1;
    return `${flag} ${String(after)}`.trim();
  });
}

/** Lines by what stands before `:` or `=`, below the lines that they are indented under. */
function lineKeys(
  items: readonly unknown[],
  plain: (text: string) => string,
): readonly (string | undefined)[] {
  const above: { indent: number; stem: string }[] = [];
  return items.map((item, index) => {
    if (typeof item !== 'string') return undefined;
    const text = plain(item);
    const indent = text.search(/\S/);
    // the end of a line is behind all other lines
    if (indent === -1 && index === items.length - 1) return '/';
    // an empty line before a heading belongs to it
    const next = indent === -1 ? items.slice(index + 1).find((one) => String(one).trim() !== '') : undefined;
    if (typeof next === 'string' && HEADING.test(plain(next))) return `/${plain(next).trim()}`;
    if (indent === -1) return `${above.at(-1)?.stem ?? ''}/`;
    // a heading of TOML or INI is above all lines up to the next one
    if (HEADING.test(text)) {
      above.splice(0, above.length, { indent: -1, stem: text.trim() });
      return text.trim();
    }
    while ((above.at(-1)?.indent ?? -1) >= indent) above.pop();
    const [, own = ''] = /^\s*((?:[^:=\s]|:(?!\s|$))+)\s*[:=](?:\s|$|.)/.exec(text) ?? [];
    // an item of a list inside is told apart by what it begins with
    const stem = own === '' || /^\s*- /.test(text) ? text.trim() : own;
    const key = [...above.map((line) => line.stem), stem].join('/');
    above.push({ indent, stem });
    return key;
  });
}

/** `[server]`, `[[server]]` or `[server "one"]`; a flow list of YAML is none, for it stands behind a key. */
const HEADING = /^\[{1,2}[^\][,]+\]{1,2}\s*$/;

/** How the scopes are written. */
const SIGNS = { values: '', item: '.', outer: '^', release: '$' } as const;

/** A template as a short text. */
export function describe(template: Template): string {
  return template
    .map((part) => (typeof part === 'string' ? part : `{${SIGNS[part.scope]}${part.path.join('.')}}`))
    .join('');
}
