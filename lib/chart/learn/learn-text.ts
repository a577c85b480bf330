import { goJson } from '../profile/go-text';
import type { Body, Encoding } from '../profile/model';
import { TOKEN } from './canary';
import { describe } from './item-keys';
import { isCounted, type Laboratory } from './laboratory';
import { learnList } from './learn-list';
import { contentOf, type Place, withBefore } from './place';
import { learnScalar } from './learn-scalar';
import { learnSegments } from './learn-segments';
import type { Observation } from './situation';

/** With more templates than this, a text is looked at in parts. */
const MAX_WHOLE = 2;

/** With more than this, it is not worth while to look at it as a whole at all. */
const MAX_TEMPLATES = 8;

/** Learns a text: as JSON, as lines, as words, or as one template for each case. */
export function learnText(all: readonly Observation<string>[], laboratory: Laboratory, place: Place): Body {
  // what a chart makes by counting to a canary, thousands of times the same, is told as uncertain; of small numbers it is learned
  const short = all.filter(({ value }) => !isCounted(value));
  if (short.length > 0 && short.length < all.length) place.onDoubt(place.path, all.length - short.length);
  const observations = short.length > 0 ? short : all;
  const decoded = decodedIn(observations, laboratory);
  if (decoded !== undefined) {
    const inside = withBefore(place, contentOf(place.before?.node));
    return { type: 'encoded', encoding: { as: 'base64' }, content: place.learn(decoded, laboratory, inside) };
  }
  const json = jsonEncoding(observations);
  if (json !== undefined) {
    const parsed = observations.map(({ situation, value }) => ({
      situation,
      value: JSON.parse(value) as unknown,
    }));
    const inside = withBefore(place, contentOf(place.before?.node));
    return { type: 'encoded', encoding: json, content: place.learn(parsed, laboratory, inside) };
  }
  // a file of which every other setting makes another text is no text with a few cases
  const lines = hasLines(observations);
  if (lines && isManifold(observations, laboratory)) return learnSplit(observations, laboratory, place, '\n');
  const whole = learnScalar(observations, laboratory);
  const isSimple = whole.body.cases.length <= MAX_WHOLE && whole.wrong === 0;
  if (
    isSimple &&
    whole.body.cases.every(({ value }) => value.type !== 'constant' || !String(value.value).includes('\n'))
  ) {
    return whole.body;
  }
  const parts = lines
    ? learnSplit(observations, laboratory, place, '\n')
    : isSimple
      ? undefined
      : learnSegments(observations, laboratory, place, whole.body.cases.length);
  if (parts !== undefined) return parts;
  if (whole.wrong > 0) place.onDoubt(place.path, whole.wrong);
  return whole.body;
}

/** Texts that are base64 of something that values are parts of, such as a name and a password, decoded. */
function decodedIn(
  observations: readonly Observation<string>[],
  laboratory: Laboratory,
): readonly Observation<string>[] | undefined {
  const decoded = observations.map(({ situation, value }) => ({
    situation,
    value: Buffer.from(value, 'base64').toString('utf8'),
  }));
  const isEach = observations.every(
    ({ value }, index) =>
      BASE64.test(value) && Buffer.from(decoded[index]?.value ?? '').toString('base64') === value,
  );
  if (!isEach) return undefined;
  const isMixed = observations.some(
    ({ situation, value }) => hidesCanary(value) && laboratory.abstract(value, situation).paths.length === 0,
  );
  return isMixed ? decoded : undefined;
}

/** Whether a text is base64 of one that values are in. */
export function hidesCanary(text: string): boolean {
  return BASE64.test(text) && Buffer.from(text, 'base64').toString('utf8').search(TOKEN) !== -1;
}

const BASE64 = /^(?:[A-Za-z0-9+/]{4}){2,}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;

function hasLines(observations: readonly Observation<string>[]): boolean {
  return observations.some(({ value }) => value.includes('\n') && !value.startsWith('-----BEGIN'));
}

function isManifold(observations: readonly Observation<string>[], laboratory: Laboratory): boolean {
  const seen = new Set<string>();
  for (const { situation, value } of observations) {
    seen.add(describe(laboratory.abstract(value, situation).template));
    if (seen.size > MAX_TEMPLATES) return true;
  }
  return false;
}

function learnSplit(
  observations: readonly Observation<string>[],
  laboratory: Laboratory,
  place: Place,
  separator: string,
): Body {
  const split = observations.map(({ situation, value }) => ({ situation, value: value.split(separator) }));
  const inside = withBefore(place, contentOf(place.before?.node));
  const style = separator === '\n' ? 'lines' : 'words';
  const encoding: Encoding = separator === '\n' ? { as: 'lines' } : { as: 'join', separator };
  return { type: 'encoded', encoding, content: { body: learnList(split, laboratory, inside, style) } };
}

/** How all of the texts are JSON, if they are. */
function jsonEncoding(observations: readonly Observation<string>[]): Encoding | undefined {
  for (const indent of [0, 2, 4]) {
    if (observations.every(({ value }) => isJson(value, indent))) {
      return indent === 0 ? { as: 'json' } : { as: 'pretty', indent };
    }
  }
  return undefined;
}

function isJson(text: string, indent: number): boolean {
  if (!/^[[{]/.test(text)) return false;
  try {
    return goJson(JSON.parse(text), indent) === text;
  } catch {
    return false;
  }
}
