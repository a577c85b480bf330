import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { TRACE } from '../../chart/learn/canary';
import type { Learned } from '../../chart/learn/learn';
import { constantsOf } from '../../chart/profile/constants';
import type { ProfileModel } from '../../chart/profile/model';
import { readProfile } from '../../chart/profile/read';
import { OWN_SECTIONS } from '../../chart/profile/sections';
import { usesOf } from '../../chart/profile/uses';
import { writeProfile } from '../../chart/profile/write';
import { isHarmless } from '../../findings/disclosure';
import { ChartRefused } from './helm';

/** Writes a profile; what was pinned by hand in an earlier one, and what it keeps and ignores, stays. */
export function writeLearned(
  { model, account }: Learned,
  learned: Readonly<Record<string, unknown>>,
  file: string,
  shown: string,
  accepted: readonly string[] = [],
): void {
  if (!model.objects.some(({ id }) => WORKLOAD.test(id)))
    throw new ChartRefused(
      `the chart ${model.chart.name} renders nothing for the platform: ${model.objects.length === 0 ? 'no object of its own at all' : `only ${model.objects.map(({ id }) => id).join(', ')}`}${refusalOf(account)}`,
    );
  if (!heedsProduct(model))
    throw new ChartRefused(
      `the chart ${model.chart.name} heeds no value of the product, neither of platform, analysis and oidc nor of global.pixee: it is the chart of something else`,
    );
  const before = existsSync(file) ? readProfile(readFileSync(file, 'utf8'), shown) : undefined;
  if (before !== undefined && before.findings.length > 0) {
    const [first] = before.findings;
    throw new ChartRefused(
      `${shown}:${String(first?.location?.line ?? 1)} is not a profile that could be read: ${first?.message ?? ''}. Mend or remove it: what is pinned in it would be lost`,
    );
  }
  const pinned = before?.model.objects.filter((object) => object.pinned === true) ?? [];
  const objects = [
    ...model.objects.map((object) => pinned.find(({ id }) => id === object.id) ?? object),
    ...pinned.filter(({ id }) => !model.objects.some((object) => object.id === id)),
  ];
  const text = writeProfile(
    { ...model, objects },
    { learned, keep: before?.keep ?? ['extra-objects'], ignore: before?.ignore ?? [] },
  );
  refuseProbes(text);
  refuseCredentials(model, accepted);
  writeFileSync(file, text);
}

/** Whether any object has a value of the product in it. */
function heedsProduct(model: ProfileModel): boolean {
  return [...OWN_SECTIONS.map((section) => [section]), ['global', 'pixee']].some(
    (path) => usesOf(model, path).length > 0,
  );
}

/** A canary in a profile is a text that was not understood. */
function refuseProbes(text: string): void {
  const lines = text.split('\n');
  const isProbe = (text: string): boolean => TRACE.test(text);
  const decoded = (line: string): string =>
    (line.match(/[A-Za-z0-9+/]{8,}={0,2}/g) ?? [])
      .map((run) => Buffer.from(run, 'base64').toString('latin1'))
      .join(' ');
  const at = lines.findIndex((line) => isProbe(line) || isProbe(decoded(line)));
  if (at === -1) return;
  throw new ChartRefused(
    `a probe is left over in line ${String(at + 1)} of the profile: ${(lines[at] ?? '').trim().slice(0, MAX_SHOWN)}`,
  );
}

/** A credential must not be in one, unless somebody has looked at it and says that it is none. */
function refuseCredentials(model: ProfileModel, accepted: readonly string[]): void {
  const places = [
    ...new Set(
      constantsOf(model)
        .filter(({ text }) => !isHarmless(text))
        .map(({ object, path }) => `${object} ${path}`),
    ),
  ].filter((place) => !accepted.includes(place));
  if (places.length === 0) return;
  const flags = places.map((place) => `--accept '${place}'`).join(' ');
  throw new ChartRefused(
    `what the chart itself has in ${places.join(', in ')} looks like a credential; nothing of the kind goes into a profile. If you have looked at it and it is none, such as the public key of a service, say so: ${flags}. What was rendered is kept, so learning again takes less`,
  );
}

const WORKLOAD = /^(?:Deployment|StatefulSet|DaemonSet|Job|CronJob|Pod)\//;

/** What the chart said most often, when it refused values. */
function refusalOf({ refusals: [first] }: Learned['account']): string {
  return first === undefined
    ? ''
    : `; it refused values ${String(first.count)} times, most often: ${first.message}`;
}

const MAX_SHOWN = 120;
