import type { PathPart, Reference } from './model';
import { valueAt } from './value-at';

export { valueAt };

/** An item that a `forEach` stands at. */
export interface Item {
  readonly value: unknown;
  /** Its key, when a map is gone through. @default - it is an item of a list */
  readonly key?: string;
  /** Its place, the first is 0; `#index` in a profile. @default - not known */
  readonly index?: number;
}

/** What the holes of a profile are filled from. */
export interface Scope {
  /** The values as the user wrote them, merged, without any default. */
  readonly values: unknown;
  readonly releaseName: string;
  readonly namespace: string;
  /** Chart names by section of the values; see `ProfileModel.names`. */
  readonly names: Readonly<Record<string, string>>;
  /** The items of all `forEach` around, the innermost last. */
  readonly items: readonly Item[];
}

/** The value that a reference means, before any transform. */
export function lookUp({ scope: from, path }: Pick<Reference, 'scope' | 'path'>, scope: Scope): unknown {
  switch (from) {
    case 'values':
      return valueAt(scope.values, path);
    case 'release':
      return releaseFact(path, scope);
    default: {
      const item = scope.items.at(from === 'item' ? -1 : -2);
      if (path.length === 1 && path[0] === '#key') return item?.key;
      if (path.length === 1 && path[0] === '#index') return item?.index;
      return valueAt(item?.value, path);
    }
  }
}

/** Stands for a sum over what a pod reads until all objects are known; no text of a chart is this one. */
export const CHECKSUM = '\u0000checksum';

/** Stands for a word that the chart draws by chance, anew for each release; no text of a chart is this one. */
export const RANDOM = '\u0000random';

/** Stands for what a chart makes by chance and no other text can take the place of, such as a certificate. */
export const MADE = '\u0000made';

/** Longest name of an object that carries it as a label too. */
const MAX_NAME = 63;

function releaseFact([fact, section = '']: readonly PathPart[], scope: Scope): string | undefined {
  switch (fact) {
    case 'release':
      return scope.releaseName;
    case 'checksum':
      return CHECKSUM;
    case 'random':
      return RANDOM;
    case 'made':
      return MADE;
    case 'namespace':
      return scope.namespace;
    case 'name':
      return nameOf(String(section), scope);
    case 'fullname':
      return fullNameOf(String(section), scope);
    case 'longname':
      return longNameOf(String(section), scope);
    case 'plainname':
      return plainNameOf(String(section), scope);
    default:
      return undefined;
  }
}

function override(section: string, key: string, { values }: Scope): string | undefined {
  const found = valueAt(values, section === '' ? [key] : [section, key]);
  return typeof found === 'string' && found !== '' ? found : undefined;
}

/** `<chart>.name` of every chart that `helm create` made. */
function nameOf(section: string, scope: Scope): string | undefined {
  const name = override(section, 'nameOverride', scope) ?? scope.names[section];
  return name === undefined ? undefined : cut(name);
}

/** `<chart>.fullname` of every chart that `helm create` made. */
function fullNameOf(section: string, scope: Scope): string | undefined {
  const name = override(section, 'nameOverride', scope) ?? scope.names[section];
  const isInside = name !== undefined && scope.releaseName.includes(name);
  const whole = override(section, 'fullnameOverride', scope);
  return whole === undefined && isInside ? cut(scope.releaseName) : longNameOf(section, scope);
}

/** The same as other charts write it, which do not see what the user calls it. */
function plainNameOf(section: string, { names, releaseName }: Scope): string | undefined {
  const name = names[section];
  if (name === undefined) return undefined;
  return cut(releaseName.includes(name) ? releaseName : `${releaseName}-${name}`);
}

/** The same of charts that put the name behind that of the release even where it is in it. */
function longNameOf(section: string, scope: Scope): string | undefined {
  const whole = override(section, 'fullnameOverride', scope);
  if (whole !== undefined) return cut(whole);
  const name = override(section, 'nameOverride', scope) ?? scope.names[section];
  return name === undefined ? undefined : cut(`${scope.releaseName}-${name}`);
}

function cut(name: string): string {
  return name.slice(0, MAX_NAME).replace(/-$/, '');
}
