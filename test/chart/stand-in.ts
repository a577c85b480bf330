import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { PlainObject } from '../../lib/base/plain-object';
import { leavesOf } from '../../lib/chart/compare/normal-form';
import type { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { CHECKSUM, valueAt } from '../../lib/chart/profile/scope';

/** The chart that stands for the vendor's. */
export const STAND_IN = join(__dirname, '..', 'fixtures', 'charts', 'flat');
/** What was learned of it. */
export const STAND_IN_PROFILE = `${STAND_IN}.profile.yaml`;
const RENDERS = `${STAND_IN}.renders.json.gz`;

/** What Helm made of one values file. */
export interface Recorded {
  readonly kind: 'golden' | 'random';
  readonly values: PlainObject;
  readonly releaseName: string;
  readonly namespace: string;
  readonly bodies: readonly PlainObject[];
}

/** Renders that were recorded with a real Helm. */
export function readRecorded(): readonly Recorded[] {
  return existsSync(RENDERS) ? (JSON.parse(gunzipSync(readFileSync(RENDERS)).toString()) as Recorded[]) : [];
}

/** Records renders; the time is left out of the archive, so that equal ones are equal bytes. */
export function writeRecorded(recorded: readonly Recorded[]): void {
  writeFileSync(RENDERS, gzipSync(JSON.stringify(recorded), { level: 9 }));
}

/** How many leaves of all objects are equal. Sums over templates are equal when both sides have one. */
export function equalLeaves(
  profile: ChartProfile,
  recorded: readonly Recorded[],
): { readonly equal: number; readonly all: number } {
  let [equal, all] = [0, 0];
  for (const { bodies, ...input } of recorded) {
    const [ours, theirs] = [profile.objects(input), bodies].map((objects) => leavesByObject(objects));
    for (const path of new Set([...(ours?.keys() ?? []), ...(theirs?.keys() ?? [])])) {
      all += 1;
      if (ours?.get(path) === theirs?.get(path)) equal += 1;
    }
  }
  return { equal, all };
}

function leavesByObject(objects: readonly PlainObject[]): ReadonlyMap<string, string> {
  return new Map(
    objects.flatMap((object) =>
      [...leavesOf(object)].map(([path, text]): [string, string] => [
        `${String(object.kind)}/${String(valueAt(object, ['metadata', 'name']))} ${path}`,
        /checksum/.test(path) && /^[0-9a-f]{64}$/.test(text) ? CHECKSUM : text,
      ]),
    ),
  );
}
