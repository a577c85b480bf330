import type { Finding, ValuePath } from '../../findings/finding';
import type { PrepareOptions } from './options';
import { suggest } from '../../findings/suggest';
import { printPath } from '../../findings/value-path';
import type { SchemaNode } from '../schema/walk';
import { knownMistake } from './known-mistakes';
import { otherName, type OtherPlace, otherPlaces } from './misplaced';
import { isUpstream, upstreamChartOf } from './unmapped';
import type { UnknownKey } from './violation';

/** More keys than this are not listed. */
const MAX_LISTED = 10;
/** More places than this help nobody. */
const MAX_PLACES = 3;

/** What is said about an unknown key. */
export interface UnknownKeyFinding {
  readonly finding: Finding;
  /** The place that was meant, where there is hardly a doubt. @default - it cannot be told */
  readonly intended?: ValuePath;
}

/** Puts an unknown key into words: a known mistake, a typo, a key of an upstream chart, or one from another place. */
export function describeUnknownKey(
  schema: SchemaNode,
  violation: UnknownKey,
  options: PrepareOptions,
): UnknownKeyFinding {
  const { path, value, known, kubernetes } = violation;
  const section = path.slice(0, -1);
  const mistake = knownMistake(path);
  if (mistake !== undefined) return moved(path, mistake.message, mistake.intended);
  if (upstreamChartOf(path) !== undefined) {
    const near = otherPlaces(schema, path, value).filter(({ path: [part] }) => part === path[0]);
    return unmapped(path, near, options);
  }
  const renamed = kubernetes ? undefined : otherName(schema, path);
  if (renamed !== undefined) return moved(path, 'is not a known key', renamed, 'write');
  const places = kubernetes ? [] : otherPlaces(schema, path, value).slice(0, MAX_PLACES + 1);
  const [place, ...more] = places;
  // a name that is known elsewhere is no typo: `gitlab` is not `github`
  const isElsewhere = place !== undefined && more.length === 0 && place.isCertain;
  const nearest = isElsewhere ? undefined : suggest(String(path.at(-1)), known);
  if (nearest !== undefined) {
    const intended = [...section, nearest];
    return { ...unknown(path, 'is not a known key', `write ${code(intended)}`), intended };
  }
  if (kubernetes) return unknown(path, 'is not a field that Kubernetes knows here', listed(known));
  if (isUpstream(path)) return unmapped(path, places, options);
  if (place === undefined || places.length > MAX_PLACES)
    return unknown(path, 'is not a known key', listed(known) ?? whereListed(section, options));
  if (isElsewhere) return moved(path, 'is not a known key here', place.path);
  const names = places.map(({ path: one }) => code(one));
  return unknown(path, 'is not a known key here', `it is known as ${names.join(', ')}`);
}

/** The same for one of very many, without a word about what may be meant. */
export function unexplainedKey(path: ValuePath, options: PrepareOptions): UnknownKeyFinding {
  return isUpstream(path) ? unmapped(path, [], options) : unknown(path, 'is not a known key', undefined);
}

function unknown(path: ValuePath, message: string, remedy: string | undefined): UnknownKeyFinding {
  return {
    finding: {
      rule: 'unknown-key',
      severity: 'error',
      message,
      ...(remedy === undefined ? {} : { remedy }),
      path,
      onKey: true,
    },
  };
}

function moved(
  path: ValuePath,
  message: string,
  intended: ValuePath,
  verb = 'move it to',
): UnknownKeyFinding {
  return { ...unknown(path, message, `${verb} ${code(intended)}`), intended };
}

function unmapped(
  path: ValuePath,
  places: readonly OtherPlace[],
  { allowUnmapped: allowed = false, hasCommand }: PrepareOptions,
): UnknownKeyFinding {
  const [place] = places;
  const meant =
    place !== undefined && places.length === 1 ? `if you mean ${code(place.path)}, write that; ` : '';
  const escape = allowed
    ? 'set it with a patch if you need it'
    : `remove it, or pass over all such keys: ${hasCommand === true ? '--allow-unmapped' : '`allowUnmapped: true`'}`;
  return {
    finding: {
      rule: 'unmapped-key',
      severity: allowed ? 'warning' : 'error',
      message: `is not mapped by this library${allowed ? ' and has no effect' : ''}`,
      remedy: `${meant}${escape}`,
      path,
      onKey: true,
    },
  };
}

function listed(known: readonly string[]): string | undefined {
  return known.length === 0 || known.length > MAX_LISTED ? undefined : `known here: ${known.join(', ')}`;
}

/** Where the keys of a section are told, when there are too many of them for a message. */
function whereListed(section: ValuePath, { hasCommand = false }: PrepareOptions): string | undefined {
  if (!hasCommand || section.some((part) => typeof part === 'number')) return undefined;
  return `\`${['cdk8s-pixee explain', ...(section.length === 0 ? [] : [printPath(section)])].join(' ')}\` lists the keys there are`;
}

function code(path: ValuePath): string {
  return `\`${printPath(path)}\``;
}
