import { generateKeyPairSync } from 'node:crypto';
import { parse } from 'yaml';
import type { PlainObject } from '../../lib/base/plain-object';
import { flow } from '../../lib/chart/profile/flow';
import { learnChart } from '../../lib/chart/learn/learn';
import type { Outcome, Trial } from '../../lib/chart/learn/render';
import { ChartProfile } from '../../lib/chart/profile/chart-profile';
import { valueAt } from '../../lib/chart/profile/scope';
import { withoutNulls } from '../../lib/chart/profile/without-nulls';
import { writeProfile } from '../../lib/chart/profile/write';
import { withValue } from '../../lib/values/samples/value-at';
import { CONDITIONS, FILES, type Fragment, LISTS, TRANSFORMED } from './fragments';

const FRAGMENTS = Object.entries({ ...TRANSFORMED, ...CONDITIONS, ...LISTS, ...FILES });

/** A chart that makes one field of each fragment. */
function render({ values }: Trial): Outcome {
  const at = (path: string): unknown => valueAt(values, path.split('.'));
  const spec = Object.fromEntries(FRAGMENTS.map(([, { make }], index) => [fieldOf(index), make(at) ?? null]));
  const body = withoutNulls({ apiVersion: 'v1', kind: 'Deployment', metadata: { name: 'web' }, spec });
  return {
    objects: [{ source: 'c/templates/web.yaml', kind: 'Deployment', name: 'web', body: body as PlainObject }],
  };
}

function fieldOf(index: number): string {
  return `f${String(index)}`;
}

/** What the profile says of a field, a line for each path below. */
function entryOf(field: string): string {
  return Object.entries(entries)
    .filter(([path]) => new RegExp(`^spec\\.${field}(?!\\d)`).test(path))
    .map(([path, entry]) => `${path.slice(`spec.${field}`.length)} ${flow(entry)}`.trim())
    .join('\n');
}

/** An entry whose conditions have their statements in order: which comes first says nothing. */
function ordered(entry: string): string {
  return entry.replace(/(when: ')([^']*)'/g, (_, before: string, condition: string) => {
    const all = condition.split(' or ').map((one) => one.split(' and ').sort().join(' and '));
    return `${before}${all.sort().join(' or ')}'`;
  });
}

let profile: ChartProfile;
let entries: PlainObject;

beforeAll(async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const learned = await learnChart({
    chart: { name: 'vendor', version: '1' },
    renderer: (trials) => Promise.resolve(trials.map(render)),
    privateKey: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
    rounds: 5,
  });
  const text = writeProfile(learned.model, { learned: {}, keep: [], ignore: [] });
  profile = ChartProfile.parse(text);
  const document = parse(text) as { objects: { fields: PlainObject }[] };
  entries = document.objects[0]?.fields ?? {};
}, 300_000);

test.each(
  FRAGMENTS.map(([name, fragment], index): [string, Fragment, string] => [name, fragment, fieldOf(index)]),
)('the fragment is learned and applied: %s', (_, { entry, values, gives }, field) => {
  const own = Object.entries(values).reduce<PlainObject>(
    (sum, [path, value]) => withValue(sum, path.split('.'), value),
    { global: { pixee: { domain: 'pixee.company.com' } } },
  );
  const [object] = profile.objects({ values: own, releaseName: 'pixee', namespace: 'n' });
  expect(valueAt(object, ['spec', field])).toEqual(gives);
  expect(ordered(entryOf(field))).toBe(ordered(entry));
});
