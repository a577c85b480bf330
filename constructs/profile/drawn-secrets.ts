import { isPlainObject, type PlainObject } from '../../lib/base/plain-object';
import { textOf } from '../../lib/base/text-of';
import { MADE, RANDOM } from '../../lib/chart/profile/scope';
import type { Finding } from '../../lib/findings/finding';

/** What the chart of a release draws by chance, and keeps by looking it up in the cluster: manifests can do neither. */
export interface DrawnSecret {
  /** The Secret of the chart that it would be in. */
  readonly of: string;
  /** The Secret that has to be there: the chart's own when nothing else is in it. */
  readonly name: string;
  readonly keys: readonly string[];
  /** Those of the keys for which any word will do. */
  readonly random: readonly string[];
}

/** Behind the name of a Secret of which the chart draws only some keys. */
const SUFFIX = '-generated';

/** The Secrets that somebody has to make. */
export function drawnSecrets(bodies: readonly PlainObject[]): readonly DrawnSecret[] {
  return bodies.flatMap((body): DrawnSecret[] => {
    if (body.kind !== 'Secret') return [];
    const entries = [
      ...entriesOf(body.data).map(([key, text]): [string, string] => [
        key,
        Buffer.from(text, 'base64').toString('utf8'),
      ]),
      ...entriesOf(body.stringData),
    ];
    const drawn = entries.filter(([, text]) => text === RANDOM || text === MADE);
    if (drawn.length === 0) return [];
    const of = textOf(isPlainObject(body.metadata) ? body.metadata.name : undefined);
    return [
      {
        of,
        name: drawn.length === entries.length ? of : `${of}${SUFFIX}`,
        keys: drawn.map(([key]) => key),
        random: drawn.filter(([, text]) => text === RANDOM).map(([key]) => key),
      },
    ];
  });
}

/** What stands for chance in any other place: nobody can be told to make it there. */
export function leftToChance(body: PlainObject): readonly Finding[] {
  const kind = textOf(body.kind);
  const name = textOf(isPlainObject(body.metadata) ? body.metadata.name : undefined);
  return placesIn(body, '').map((place) => ({
    rule: 'chart-profile',
    severity: 'error',
    message: `the chart draws ${place} of ${kind}/${name} by chance, anew for each release, which manifests cannot`,
    remedy: `leave it out with \`ignore: ['${kind}/${name} ${place}']\` in the profile, or write there what it shall be and \`pinned: true\` at the object`,
  }));
}

function placesIn(value: unknown, place: string): readonly string[] {
  if (typeof value === 'string') return value.includes(RANDOM) || value.includes(MADE) ? [place] : [];
  if (Array.isArray(value))
    return value.flatMap((item: unknown, index) => {
      const name = isPlainObject(item) ? textOf(item.name) : '';
      return placesIn(item, `${place}[${name === '' ? `#${String(index)}` : name}]`);
    });
  if (!isPlainObject(value)) return [];
  return Object.entries(value).flatMap(([key, below]) => {
    const step = /^[\w-]+$/.test(key) ? (place === '' ? key : `.${key}`) : `["${key}"]`;
    return placesIn(below, `${place}${step}`);
  });
}

function entriesOf(map: unknown): [string, string][] {
  return Object.entries(isPlainObject(map) ? map : {}).map(([key, value]) => [key, textOf(value)]);
}
