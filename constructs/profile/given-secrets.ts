import type { Release } from '../../lib/core/release/release';
import { type IntegrationSecret, INTEGRATIONS } from '../../lib/values/given/integration-contracts';
import { getAt, pathOf } from '../../lib/values/prepare/paths';
import { withValue } from '../../lib/values/samples/value-at';
import { CLIENT_SECRET_KEY, CLIENT_SECRET_NAME } from '../sign-in/sign-in-binding';

/** A key of a Secret that is made elsewhere. */
export interface OutsideKey {
  readonly name: string;
  readonly key: string;
}

/** What a profile reads, when secrets come from outside. */
export interface GivenSecrets {
  /** The values, with `existingSecret` where the external store fills a Secret. */
  readonly values: unknown;
  /** Secrets of the values that have no `existingSecret` in the chart: where each is, by its path. */
  readonly outside: ReadonlyMap<string, OutsideKey>;
}

/** A section whose Secret the chart can be told. */
interface Section {
  readonly place: string;
  /** Name of the Secret that we would render. */
  readonly secret: string;
  /** Keys of ours by the entries of `secretKeys` that name them. */
  readonly keys: Readonly<Record<string, string>>;
}

const EXTERNAL = '-external';

/** Tells the chart, in its own words, which Secrets come from outside. */
export function givenSecrets(values: unknown, release: Release): GivenSecrets {
  const external = new Set(
    release.renderedObjects.filter(({ kind }) => kind === 'ExternalSecret').map(({ name }) => name),
  );
  const told = sections(release.name)
    .filter(({ secret }) => external.has(`${secret}${EXTERNAL}`))
    .reduce<unknown>((all, section) => withSecret(all, section), values);
  return { values: told, outside: new Map(outsideKeys(values, release.name, external)) };
}

function sections(releaseName: string): readonly Section[] {
  const tiers = ['default', 'reasoning', 'fast', 'webSearch'];
  return [
    ...Object.entries(INTEGRATIONS).map(([type, { place, secrets }]) => ({
      place,
      secret: `${releaseName}-${type}`,
      keys: Object.fromEntries(
        Object.entries<IntegrationSecret>(secrets).map(([key, { keyName }]): [string, string] => [
          keyName,
          key,
        ]),
      ),
    })),
    { place: 'platform.database', secret: `${releaseName}-database`, keys: {} },
    {
      place: 'global.pixee.authentication.restApi',
      secret: `${releaseName}-rest-api`,
      keys: { apiKey: 'apiKey' },
    },
    {
      place: 'global.pixee.access.oidc.client',
      secret: CLIENT_SECRET_NAME,
      keys: { secretKey: CLIENT_SECRET_KEY },
    },
    { place: 'global.pixee.access.oidc.embedded', secret: `${releaseName}-oidc-users`, keys: {} },
    ...tiers.map((tier) => ({
      place: `global.pixee.ai.${tier}`,
      secret: `${releaseName}-ai`,
      keys: { apiKey: tier === 'default' ? 'key' : `${tier}Key` },
    })),
  ];
}

/** An existing Secret, or a value, that the user names wins, as everywhere. */
function withSecret(values: unknown, { place, secret, keys }: Section): unknown {
  const path = pathOf(place);
  const section = getAt(values, path);
  if (getAt(section, ['existingSecret'])) return values;
  // a tier of models without a provider of its own uses the key of the default one
  if (place.startsWith('global.pixee.ai.') && section === undefined) return values;
  return Object.entries(keys).reduce<unknown>(
    (all, [keyName, key]) => withValue(all, [...path, 'secretKeys', keyName], key),
    withValue(values, [...path, 'existingSecret'], `${secret}${EXTERNAL}`),
  );
}

function* outsideKeys(
  values: unknown,
  releaseName: string,
  external: ReadonlySet<string>,
): Iterable<readonly [string, OutsideKey]> {
  const groups = [
    { name: 'objectStore', suffix: 'object-store', place: 'global.pixee.objectStore', keys: ['username', 'password'] },
    { name: 'proxy', suffix: 'proxy', place: 'global.pixee', keys: ['httpProxy', 'httpsProxy'] },
  ]; // prettier-ignore
  for (const { name, suffix, place, keys } of groups) {
    const existing = getAt(values, ['cdk8s', 'existingSecrets', name]);
    const own = textAt(existing, 'name');
    const filled = `${releaseName}-${suffix}${EXTERNAL}`;
    const secret = own ?? (external.has(filled) ? filled : undefined);
    if (secret === undefined) continue;
    for (const key of keys) {
      const path = `${place}.${key}`;
      // an existing Secret wins over a value, and that over the store
      if (own === undefined && getAt(values, pathOf(path))) continue;
      // of two proxies only those that are asked for
      if (name === 'proxy' && !isAsked(key, values)) continue;
      yield [
        path,
        { name: secret, key: (own === undefined ? undefined : textAt(existing, `${key}Key`)) ?? key },
      ];
    }
  }
}

/** When one proxy alone is named, the other one's key need not be there. */
function isAsked(key: string, values: unknown): boolean {
  const other = key === 'httpProxy' ? 'httpsProxy' : 'httpProxy';
  const has = (name: string): boolean => Boolean(getAt(values, pathOf(`global.pixee.${name}`)));
  return has(key) || !has(other);
}

function textAt(map: unknown, key: string): string | undefined {
  const found = getAt(map, [key]);
  return typeof found === 'string' && found !== '' ? found : undefined;
}
