import type { Construct } from 'constructs';
import { type SourceKind, sourceVariable } from '../../lib/authentik/source-kind';
import { given } from '../../lib/base/given';
import { mergeValues } from '../../lib/base/merge';
import { pick } from '../../lib/base/pick';
import { Credential } from '../../lib/core/credential/credential';
import { Release } from '../../lib/core/release/release';
import { defaults } from '../../lib/generated/defaults';
import type {
  AuthentikFederationOptions,
  OAuthSourceOptions,
} from '../../lib/values/contract/cdk8s/authentik/federation';
import type { Values } from '../../lib/values/contract/values';
import { GivenSource } from '../../lib/values/given/sources';
import type { AuthentikBlueprint } from '../authentik/blueprint';
import { AuthentikSource, FederatedLogin, type OAuthSourceProps } from '../authentik/federation';
import type { PixeeApplication } from '../authentik/pixee';
import { call, make } from './composition';
import { credential } from './credentials';

/** What one source is made of. */
interface Given {
  readonly scope: Construct;
  readonly blueprint: AuthentikBlueprint;
  readonly federation: AuthentikFederationOptions;
  readonly secret: () => Credential;
}

/** The rules have seen to what is required; the empty texts only say so to the compiler. */
const FACTORIES: Readonly<Record<SourceKind, (given: Given) => AuthentikSource>> = {
  googleWorkspace: ({ scope, blueprint, federation: { googleWorkspace = {} } }) => {
    const { ssoUrl = '', certificate = '' } = googleWorkspace;
    const props = { ...pick(googleWorkspace, BROWSER), blueprint, ssoUrl, certificate };
    return call(scope, AuthentikSource, 'googleWorkspace', scope, 'google-workspace', props);
  },
  oracle: (given) => {
    const { oracle = {} } = given.federation;
    const { host = '' } = oracle;
    return call(given.scope, AuthentikSource, 'oracle', given.scope, 'oracle', {
      ...oauth(given, oracle),
      host,
    });
  },
  google: (given) =>
    call(
      given.scope,
      AuthentikSource,
      'google',
      given.scope,
      'google',
      oauth(given, given.federation.google ?? {}),
    ),
  entra: (given) => {
    const { entra = {} } = given.federation;
    const { tenantId = '' } = entra;
    return call(given.scope, AuthentikSource, 'entra', given.scope, 'entra', {
      ...oauth(given, entra),
      tenantId,
    });
  },
  okta: (given) => {
    const { okta = {} } = given.federation;
    const { url = '' } = okta;
    return call(given.scope, AuthentikSource, 'okta', given.scope, 'okta', { ...oauth(given, okta), url });
  },
  openIdConnect: (given) => {
    const { openIdConnect = {} } = given.federation;
    const { authorizationUrl = '', tokenUrl = '', userInfoUrl = '' } = openIdConnect;
    return call(given.scope, AuthentikSource, 'openIdConnect', given.scope, 'openid-connect', {
      ...oauth(given, openIdConnect),
      additionalScopes: openIdConnect.additionalScopes,
      pkce: openIdConnect.pkce,
      authorizationUrl,
      tokenUrl,
      userInfoUrl,
    });
  },
  ldap: ({ scope, blueprint, secret, federation: { ldap = {} } }) => {
    const { serverUri = '', baseDn = '', bindDn = '' } = ldap;
    const props = { ...pick(ldap, DIRECTORY), blueprint, serverUri, baseDn, bindDn, bindPassword: secret() };
    return call(scope, AuthentikSource, 'ldap', scope, 'ldap', props);
  },
};

const BROWSER = { name: true, slug: true, icon: true, userMatching: true, enrollment: true } as const;
const DIRECTORY = {
  ...({ name: true, slug: true, schema: true, certificate: true, startTls: true } as const),
  ...({ userDn: true, groupDn: true, userFilter: true, groupFilter: true } as const),
};

function oauth({ blueprint, secret }: Given, options: OAuthSourceOptions): OAuthSourceProps {
  const { clientId = '' } = options;
  return { ...pick(options, BROWSER), blueprint, clientId, clientSecret: secret() };
}

/** How users of other identity providers sign in; nothing when the values name none. */
export function federationFromValues(
  scope: Construct,
  values: Values,
  application: PixeeApplication | undefined,
): FederatedLogin | undefined {
  const all = GivenSource.all(values);
  if (application === undefined || all.length === 0) return undefined;
  const { blueprint, brand } = application;
  const usual: AuthentikFederationOptions = defaults.cdk8s.authentik.federation;
  const federation = mergeValues<AuthentikFederationOptions>(usual, values.cdk8s?.authentik?.federation);
  const sources = all.map((source) => {
    const secret = (): Credential => secretFromValues(scope, values, source);
    return FACTORIES[source.kind]({ scope, blueprint, federation, secret });
  });
  const { autoRedirect, directLogin } = federation;
  return make(FederatedLogin, scope, 'federated-login', {
    blueprint,
    brand,
    sources,
    autoRedirect,
    directLogin,
  });
}

function secretFromValues(scope: Construct, values: Values, source: GivenSource): Credential {
  const { kind, slug, contract } = source;
  const { secret } = contract;
  if (secret === undefined) throw new Error(`${kind} has no secret`);
  const text = (place: string): string | undefined => {
    const value = source.get(place);
    return typeof value === 'string' ? value : undefined;
  };
  const { place, keyName, externalName } = secret;
  const secretName = `${Release.of(scope).component('authentik').fullName}-blueprints`;
  const key = sourceVariable(slug, place === 'clientSecret' ? 'CLIENT_SECRET' : 'BIND_PASSWORD');
  const found = credential(values, {
    name: externalName,
    secretName,
    key,
    inline: text(place),
    existingSecret: text('existingSecret'),
    existingKey: given(text(`secretKeys.${keyName}`)) ?? place,
  });
  return found ?? Credential.existing(secretName, key);
}
