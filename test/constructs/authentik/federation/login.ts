import {
  AuthentikBlueprint,
  AuthentikBrand,
  type AuthentikProps,
  AuthentikSource,
  FederatedLogin,
  type FederatedLoginProps,
} from '../../../../constructs/authentik';
import type { BlueprintEntry } from '../../../../lib/authentik';
import { Credential } from '../../../../lib/core/credential/credential';
import { readBlueprint, type ReadEntry } from '../../../authentik/blueprint/read-blueprint';
import { FIRST_CERTIFICATE } from '../../../../lib/values/samples/certificates';
import { object, problems, release } from '../../../support/chart';
import { sampleAuthentik } from '../sample-authentik';

/** A client secret, as it lies in the cluster. */
export const clientSecret = Credential.existing('identity-provider', 'clientSecret');

/** A chart with an Authentik and a blueprint for sources and logins. */
export function setUp(props: Partial<AuthentikProps> = {}) {
  const chart = release();
  const authentik = sampleAuthentik(chart, props);
  const blueprint = new AuthentikBlueprint(chart, 'blueprint', {
    authentik,
    name: 'Login',
    configMapName: 'login',
  });
  const brand = new AuthentikBrand(chart, 'brand', { blueprint });
  const google = (id = 'google', more: { readonly slug?: string; readonly enrollment?: boolean } = {}) =>
    AuthentikSource.googleWorkspace(chart, id, {
      blueprint,
      ssoUrl: 'https://accounts.google.com/o/saml2/idp?idpid=C01',
      certificate: FIRST_CERTIFICATE,
      ...more,
    });
  const oracle = (id = 'oracle', more: { readonly slug?: string } = {}) =>
    AuthentikSource.oracle(chart, id, {
      blueprint,
      host: 'idcs-0123.identity.oraclecloud.com',
      clientId: 'client',
      clientSecret,
      ...more,
    });
  const login = (more: Omit<FederatedLoginProps, 'blueprint' | 'brand'>): FederatedLogin =>
    new FederatedLogin(chart, 'login', { blueprint, brand, ...more });
  return { chart, authentik, blueprint, brand, google, oracle, login };
}

/** The entries of the blueprint as Authentik reads them; fails when anything is wrong with the chart. */
export function entriesOf({ chart }: ReturnType<typeof setUp>): readonly ReadEntry[] {
  expect(problems(chart)).toEqual([]);
  return readBlueprint(object(chart, 'ConfigMap', 'login').data?.['login.yaml'] ?? '').entries;
}

/** One entry, by its model and what identifies it. */
export function entryOf(
  entries: readonly ReadEntry[],
  model: BlueprintEntry['model'],
  identifier: unknown,
): ReadEntry {
  const found = entries.filter(
    (entry) => entry.model === model && Object.values(entry.identifiers ?? {}).includes(identifier),
  );
  expect(found).toHaveLength(1);
  return found[0] as ReadEntry;
}

/** How a reference to one of Authentik's own flows is read. */
export const flow = (slug: string) => ({ '!Find': ['authentik_flows.flow', ['slug', slug]] });
