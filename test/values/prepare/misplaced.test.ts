import { prepareValues } from '../../../lib/values/prepare';
import { valuesSchema } from '../../../lib/values/prepare/schema';
import { setAt } from '../../../lib/values/prepare/paths';
import { describeUnknownKey } from '../../../lib/values/prepare/unknown-key';
import { documentedKeys, knownKeys, nodeAt, WILDCARD } from '../../../lib/values/schema/walk';
import { UPSTREAM_CHARTS } from '../../../lib/values/upstream';

const schema = valuesSchema();
const keys = documentedKeys(schema).filter(({ path }) => !path.includes(WILDCARD));

/** What is said about a key that is not known, as one text. */
function said(place: string, value: unknown = 'x'): string {
  const values = { global: { pixee: { domain: 'pixee.example.com' } } };
  setAt(values, place.split('.'), value);
  const { findings } = prepareValues(values, { hasCommand: true });
  const about = findings.filter(
    ({ path, rule }) => path?.join('.') === place && /unknown|unmapped/.test(rule),
  );
  return about.map(({ message, remedy = '' }) => `${message}; ${remedy}`).join('\n');
}

test.each<[string, unknown, RegExp]>([
  // a key of another section means something else
  ['platform.secret_key', 'x', /^(?!.*authentik)/],
  ['platform.aiCodegenStrategy', 'agentic-fast', /^(?!.*analysis)/],
  ['seaweedfs.enabled', true, /^(?!.*seaweedfs\.s3\.enabled)/],
  ['platform.database.enabled', true, /^(?!.*`platform\.[a-z.]*enabled`)/i],
  ['analysis.ingress', { enabled: true }, /^(?!.*platform\.ingress)/],
  ['superset.objectStore', { bucket: 'a' }, /^(?!.*analysis)/],
  ['platform.database.instances', 3, /^(?!.*cloudnative-pg)/],
  // a name that goes on is another name
  ['oidc.extraEnvFromSecret', [], /^(?!.*write `oidc\.extraEnv`)/],
  ['platform.service.host', 'a', /^(?!.*platform\.service\.port)/],
  // slips of the finger and of the level
  ['platform.database.usrname', 'a', /write `platform\.database\.username`/],
  ['platform.database.existingSecretName', 'a', /write `platform\.database\.existingSecret`/],
  ['global.domain', 'a.b', /move it to `global\.pixee\.domain`/],
  ['platform.domain', 'a.b', /move it to `global\.pixee\.domain`/],
  ['platform.database.gitCloneStrategy', 'full', /move it to `platform\.gitCloneStrategy`/],
  ['platform.gitlab', { existingSecret: 'a' }, /`platform\.scm\.gitlab`/],
])('%s', (place, value, expected) => {
  expect(said(place, value)).not.toBe('');
  expect(said(place, value)).toMatch(expected);
});

/** Every name there is in our contract and in the charts that sections are handed on to. */
const names = [
  ...new Set([
    ...keys.map(({ path }) => path.at(-1) ?? ''),
    ...Object.values(UPSTREAM_CHARTS).flatMap(({ keys: known }) => known.match(/[\w-]+/g) ?? []),
  ]),
].filter((name) => /^[\w-]+$/.test(name));

const SECTIONS = [
  'platform',
  'platform.database',
  'platform.scm',
  'analysis',
  'oidc',
  'authentik',
  'seaweedfs',
  'superset',
  'cloudnative-pg',
  'victoria-metrics-single.server',
  'cdk8s.database',
  'global.pixee',
];

test.each(SECTIONS)('no name under %s is sent to where it means something else', (section) => {
  const wrong = names
    .filter((name) => nodeAt(schema, [...section.split('.'), name]) === undefined)
    .flatMap((name) => {
      const path = [...section.split('.'), name];
      const known = knownKeys(schema, path.slice(0, -1));
      const violation = { problem: 'unknown-key', path, value: 'x', known, kubernetes: false } as const;
      const { finding } = describeUnknownKey(schema, violation, { hasCommand: true });
      const text = finding.remedy ?? '';
      return [...text.matchAll(/(?:move it to|if you mean|it is known as) `([^`]+)`/g)]
        .map(([, place = '']) => place)
        .filter((place) => !isOnTheWay(section, place))
        .map((place) => `${section}.${name} → ${place}`);
    });
  expect(wrong).toEqual([]);
});

/** Whether a place is around a section, within what is about the same, or in what platform and analysis share. */
function isOnTheWay(section: string, place: string): boolean {
  const parent = place.split('.').slice(0, -1);
  const isAround = section === parent.join('.') || section.startsWith(`${parent.join('.')}.`);
  const isWithin = section.split('.').every((part) => parent.includes(part));
  return isAround || isWithin || (place.startsWith('global.') && /^(?:platform|analysis)/.test(section));
}
