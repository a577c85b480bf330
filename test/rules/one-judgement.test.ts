import { App } from 'cdk8s';
import { PixeeError, PixeeRelease } from '../../lib';
import { componentsFromValues } from '../../constructs/from-values/components';
import { networkPoliciesFromValues } from '../../constructs/from-values/network-policies';
import { releaseFromValues } from '../../constructs/from-values/release';
import { isPlainObject } from '../../lib/base/plain-object';
import { withoutListNulls } from '../../lib/base/list-nulls';
import { formatPlaces } from '../format-places';
import { secretPaths } from '../../lib/generated/secret-paths';
import type { Values } from '../../lib/values/contract/values';
import { prepareValues } from '../../lib/values/prepare';
import { valuesSchema } from '../../lib/values/prepare/schema';
import { nodesAt, resolveNode, type SchemaNode } from '../../lib/values/schema/walk';
import { contractKeys, samplesOf } from '../../lib/values/samples/samples';
import { oneIn } from '../support/runs';
import { concretePath, withValue } from '../../lib/values/samples/value-at';

const schema = valuesSchema();
const TEXTS = [
  'no such thing!',
  'soon',
  'db:5432',
  'Bad_Bucket',
  '://nothing',
  'a\nb',
  '-1',
  '99999',
  'ümläut',
  '../..',
  'x'.repeat(300),
];
const NUMBERS = [-1, 0.5, 99999, 1e21];

/** Whether the values are refused by the rules over values. */
function valuesRefuse(values: Values): boolean {
  return prepareValues(values).findings.some(({ severity }) => severity === 'error');
}

/**
 * What the constructs say, when nobody has looked at the values before: they throw, or their finished objects are refused, which the
 * command does alike.
 */
function constructsSay(values: Values): 'nothing' | 'refused' | 'refused objects' {
  const prepared = withoutListNulls(prepareValues(values).values);
  try {
    const release = new PixeeRelease(new App(), 'pixee', releaseFromValues(prepared, {}));
    componentsFromValues(release, prepared);
    networkPoliciesFromValues(release, prepared);
    const isRefused = release.release.findings.some(({ severity }) => severity === 'error');
    return isRefused ? 'refused objects' : 'nothing';
  } catch (error) {
    if (error instanceof PixeeError) return 'refused';
    throw error;
  }
}

/** Formats by the place of the value. */
const formatsAt = new Map<string, string[]>();
for (const [format, places] of Object.entries(formatPlaces))
  for (const place of places) formatsAt.set(place, [...(formatsAt.get(place) ?? []), format]);
const secrets = new Set(secretPaths.map(({ path }) => path.join('.')));

/** Texts and numbers that a value may be, or hold. */
function scalarsOf(node: SchemaNode, depth = 0): readonly SchemaNode[] {
  if (node.enum !== undefined || node.const !== undefined || depth > 4) return [];
  const parts = node.anyOf ?? [];
  const items = node.items === undefined ? [] : [node.items];
  const values = typeof node.additionalProperties === 'object' ? [node.additionalProperties] : [];
  const below = [...parts, ...items, ...values].flatMap((part) =>
    scalarsOf(resolveNode(schema, part), depth + 1),
  );
  const types = [node.type ?? []].flat();
  return types.some((type) => /^(?:string|number|integer)$/.test(type)) ? [node, ...below] : below;
}

/** A value that is a text or number, or holds some. */
interface Fact {
  readonly place: string;
  readonly isText: boolean;
  readonly isJudged: boolean;
  readonly isFree: boolean;
}

const facts: readonly (readonly [string, Fact, readonly string[]])[] = contractKeys(schema).flatMap(
  ({ path }) => {
    const place = path.join('.');
    const scalars = nodesAt(schema, concretePath(path)).flatMap((node) =>
      scalarsOf(resolveNode(schema, node)),
    );
    if (scalars.length === 0 || secrets.has(place)) return [];
    const formats = formatsAt.get(place) ?? [];
    const isRange = scalars.some((node) => (node.pattern ?? node.minimum ?? node.maximum) !== undefined);
    return [
      [
        place,
        {
          place,
          isText: scalars.some((node) => [node.type].flat().includes('string')),
          isFree: formats.includes('any'),
          isJudged: isRange || formats.some((format) => format !== 'any'),
        },
        path,
      ] as const,
    ];
  },
);

test('every text and number of the values has a format, a pattern, a range or the word that any will do', () => {
  expect(facts.length).toBeGreaterThan(300);
  expect(facts.filter(([, { isJudged, isFree }]) => !isJudged && !isFree).map(([place]) => place)).toEqual(
    [],
  );
});

/** A sample with something hostile in the place of its text or number, wherever in the value that stands. */
function hostile(sample: unknown, wrong: unknown): unknown {
  if (Array.isArray(sample)) return [hostile(sample[0], wrong)];
  if (isPlainObject(sample)) {
    const [key] = Object.keys(sample);
    return { [key ?? 'a']: wrong };
  }
  return wrong;
}

const judged = facts.filter(([, { isJudged }]) => isJudged);

/** How the two ways differ about the samples of one place; nothing when they do not. */
function differencesAt({ place, isText }: Fact, path: readonly string[]): readonly string[] {
  const [sample] = samplesOf(path);
  if (sample === undefined) return [`${place} has no sample`];
  const good = withValue(sample.given, sample.path, sample.value);
  if (valuesRefuse(good) || constructsSay(good) !== 'nothing')
    return [`${place}: the sample itself is refused`];
  return (isText ? TEXTS : NUMBERS).flatMap((wrong) => {
    const values = withValue(sample.given, sample.path, hostile(sample.value, wrong));
    const [isRefused, said] = [valuesRefuse(values), constructsSay(values)];
    if (isRefused && said === 'nothing')
      return [`${place} = ${JSON.stringify(wrong)} is refused in values only`];
    if (!isRefused && said === 'refused')
      return [`${place} = ${JSON.stringify(wrong)} is refused by constructs only`];
    return [];
  });
}

// All of them take minutes.
test.each(oneIn(120, judged, 5))('%s is judged alike in values and by constructs', (_, fact, path) => {
  expect(differencesAt(fact, path)).toEqual([]);
});
