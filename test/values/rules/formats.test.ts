import { setAt } from '../../../lib/values/prepare/paths';
import { recommendedRules } from '../../../lib/values/rules';
import { formatRules } from '../../../lib/values/rules/formats';
import { knownKeys, nodeAt, type SchemaNode } from '../../../lib/values/schema/walk';
import schema from '../../../values.schema.json';
import { oneIn } from '../../support/runs';
import { linesOf } from '../prepare/lines';

const contract = schema as SchemaNode;

test.each(recommendedRules.flatMap(({ id, places = [] }) => places.map((place) => [id, place] as const)))(
  '%s looks at %s, which exists',
  (_, place) => {
    expect(expand([], place.split('.')).length).toBeGreaterThan(0);
  },
);

/** The places that a pattern stands for; a star is any known key, any other key, or any item. */
function expand(path: readonly string[], [part, ...rest]: readonly string[]): readonly (readonly string[])[] {
  if (part === undefined) return [path];
  const keys = part === '*' ? [...knownKeys(contract, path), part] : [part];
  const next = keys.map((key) => [...path, key]).filter((place) => nodeAt(contract, place) !== undefined);
  return next.flatMap((place) => expand(place, rest));
}

test('no rule has the name of another', () => {
  const ids = recommendedRules.map(({ id }) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  expect(ids.filter((id) => !/^[a-z]+(-[a-z]+)*$/.test(id))).toEqual([]);
});

/** A text that no format takes, but for those that are content with nearly all. */
const NONSENSE = ' <!> ';
const OF_LENIENT: Readonly<Record<string, string>> = {
  'checkmarx-tenant': '0d3f7a52-6f0b-4c1e-9d57-2b7c3f1e8a90',
  'one-line': 'a\nb',
  'python-settings': 'a\u0007b',
  'realm-format': 'a"b',
  'regular-expression': 'fail(',
};

/** What has moved is told of in its new place. */
const MOVED =
  /^global\.pixee\.ai\.(?:openai|azure)\.|^authentik\.(?:global|authentik\.bootstrap_)|^replicated\.imagepull/;

test.each(
  oneIn(
    4,
    formatRules.flatMap(({ id, places = [] }) =>
      places
        .filter((place) => !place.includes('*') && !MOVED.test(place))
        .map((place) => [id, place] as const),
    ),
  ),
)('%s refuses nonsense at %s', (id, place) => {
  const nonsense = OF_LENIENT[id] ?? NONSENSE;
  // What stands beside a name that is missing is not looked at.
  const isInIngress = /\.ingress\.|^cdk8s\.privateCA\./.test(place);
  const told = [nonsense, [nonsense], { [nonsense]: 'a' }].flatMap((value) => {
    const values = {};
    setAt(values, place.split('.'), value);
    return linesOf([id, 'pattern'], values);
  });
  expect(told.length > 0 || isInIngress).toBe(true);
  expect(told.every((line) => line.startsWith(place))).toBe(true);
});

test.each<[string, Record<string, unknown>, string]>([
  [
    'domain-format',
    { global: { pixee: { domain: 'https://pixee.example.com' } } },
    'global.pixee.domain must be a host name or an IP address, without scheme, port and path, got "https://pixee.example.com"; write pixee.example.com',
  ],
  [
    'duration-format',
    { platform: { analysisTimeout: 900 } },
    'platform.analysisTimeout must be a duration such as 45s, 15m or 1h30m, got "900"; add the unit: 900s are seconds, 900m are minutes',
  ],
  [
    'memory-format',
    { platform: { resources: { limits: { memory: '4GB' } } } },
    'platform.resources.limits.memory must be a size in bytes such as 512Mi or 4Gi, got "4GB"; write 4Gi',
  ],
  [
    'port-format',
    { global: { pixee: { port: '99999' } } },
    'global.pixee.port must be a port between 1 and 65535, got "99999"',
  ],
  [
    'url-format',
    { global: { pixee: { ai: { openai: { key: 'k', baseUrl: 'ai.example.com' } } } } },
    'global.pixee.ai.openai.baseUrl must be a URL such as https://host.example.com, got "ai.example.com"; write https://ai.example.com',
  ],
  [
    'bucket-name',
    { seaweedfs: { filer: { s3: { createBuckets: ['good-one', 'A'] } } } },
    'seaweedfs.filer.s3.createBuckets[1] must be the name of a bucket: 3 to 63 lower-case letters, digits, dashes and dots, got "A"',
  ],
  [
    'object-name',
    { platform: { image: { pullSecrets: [{ name: 'My_Secret' }] } } },
    'platform.image.pullSecrets[0].name must be the name of an object: lower-case letters, digits, inner dashes and dots, got "My_Secret"; write my-secret',
  ],
  [
    'json-text',
    { global: { pixee: { access: { oidc: { embedded: { usersJson: '{hunter2' } } } } } },
    'global.pixee.access.oidc.embedded.usersJson must be JSON text, got text (hidden)',
  ],
])('%s names place, wish, value and remedy', (id, values, line) => {
  expect(linesOf(id, values)).toEqual([line]);
});

test('an empty text means not given', () => {
  const values = { platform: { analysisTimeout: '', database: { host: '' }, image: { tag: '' } } };
  expect(formatRules.flatMap(({ id }) => linesOf(id, values))).toEqual([]);
});

test('a number is held against the format of its text', () => {
  expect(
    linesOf('cpu-format', { platform: { resources: { limits: { cpu: 2 }, requests: { cpu: 0.5 } } } }),
  ).toEqual([]);
  expect(linesOf('cpu-format', { platform: { resources: { limits: { cpu: -2 } } } })).toHaveLength(1);
});
