import { createHash } from 'node:crypto';
import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { textOf } from '../../base/text-of';
import { goJson } from './go-text';
import { CHECKSUM } from './scope';

/**
 * Fills in the sums by which pods restart when what they read changes: over the ConfigMaps and Secrets of the profile that a
 * workload names. The chart's own are over the text of its templates, which only the chart has.
 */
export function withChecksums(bodies: readonly PlainObject[]): readonly PlainObject[] {
  if (!bodies.some((body) => textsIn(body).includes(CHECKSUM))) return bodies;
  const config = bodies.filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret');
  return bodies.map((body) => {
    const texts = new Set(textsIn(body));
    if (!texts.has(CHECKSUM)) return body;
    const read = config.filter(({ metadata }) => isPlainObject(metadata) && texts.has(textOf(metadata.name)));
    const data = read.map(({ data: one, stringData, binaryData }) => [
      one ?? null,
      stringData ?? null,
      binaryData ?? null,
    ]);
    const sum = createHash('sha256').update(goJson(data)).digest('hex');
    return replaced(body, sum) as PlainObject;
  });
}

function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

function replaced(value: unknown, sum: string): unknown {
  if (value === CHECKSUM) return sum;
  if (Array.isArray(value)) return value.map((item: unknown) => replaced(item, sum));
  if (!isPlainObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, replaced(item, sum)]));
}
