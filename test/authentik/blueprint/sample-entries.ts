import {
  BlueprintEntry,
  type BlueprintModel,
  type SomeAttributes,
} from '../../../lib/authentik/blueprint/entry';
import { type BlueprintProps, Blueprint } from '../../../lib/authentik/blueprint/blueprint';
import { problemSentence } from '../../../lib/authentik/blueprint/problem';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';

const flow = (slug: string): BlueprintTag => BlueprintTag.find('authentik_flows.flow', { slug });
const scope = (name: string): BlueprintTag =>
  BlueprintTag.find('authentik_providers_oauth2.scopemapping', {
    managed: `goauthentik.io/providers/oauth2/scope-${name}`,
  });

/** Attributes of an object of each model that is right as it is. */
export const SAMPLES = {
  'authentik_providers_oauth2.oauth2provider': {
    name: 'team',
    authorization_flow: flow('default-provider-authorization-implicit-consent'),
    invalidation_flow: flow('default-provider-invalidation-flow'),
    client_id: 'team',
    client_secret: BlueprintTag.env('TEAM_CLIENT_SECRET'),
    redirect_uris: [{ matching_mode: 'strict', url: 'https://team.example.com/callback' }],
    property_mappings: ['openid', 'email', 'profile'].map(scope),
    signing_key: BlueprintTag.find('authentik_crypto.certificatekeypair', {
      name: 'authentik Self-signed Certificate',
    }),
    grant_types: ['authorization_code', 'refresh_token'],
  },
  'authentik_core.application': { name: 'Team', slug: 'team', meta_launch_url: 'https://team.example.com/' },
  'authentik_core.group': { name: 'team' },
  'authentik_core.token': {
    identifier: 'automation',
    user: BlueprintTag.find('authentik_core.user', { username: 'akadmin' }),
    intent: 'api',
    key: BlueprintTag.env('TOKEN'),
    expiring: false,
  },
  'authentik_flows.flow': { name: 'Own', slug: 'own', title: 'Sign in', designation: 'authentication' },
  'authentik_stages_identification.identificationstage': { name: 'own', user_fields: ['username'] },
  'authentik_sources_saml.samlsource': {
    name: 'Google',
    slug: 'google',
    pre_authentication_flow: flow('default-source-pre-authentication'),
    sso_url: 'https://accounts.google.com/o/saml2/idp?idpid=1',
    issuer_override: 'https://sso.example.com/source/saml/google/metadata',
  },
  'authentik_sources_oauth.oauthsource': {
    name: 'Oracle',
    slug: 'oracle',
    provider_type: 'openidconnect',
    consumer_key: 'id',
    consumer_secret: BlueprintTag.env('ORACLE_SECRET'),
    authorization_url: 'https://idcs.example.com/oauth2/v1/authorize',
    access_token_url: 'https://idcs.example.com/oauth2/v1/token',
    profile_url: 'https://idcs.example.com/oauth2/v1/userinfo',
  },
  'authentik_providers_proxy.proxyprovider': {
    name: 'tools',
    authorization_flow: flow('default-provider-authorization-implicit-consent'),
    invalidation_flow: flow('default-provider-invalidation-flow'),
    external_host: 'https://tools.example.com',
    mode: 'forward_single',
  },
  'authentik_policies.policybinding': {
    target: BlueprintTag.context('target'),
    order: 0,
    group: BlueprintTag.find('authentik_core.group', { name: 'authentik Admins' }),
  },
  'authentik_brands.brand': { domain: 'sso.example.com', branding_title: 'Example' },
  'authentik_outposts.outpost': {
    name: 'tools',
    type: 'proxy',
    providers: [BlueprintTag.context('provider')],
    config: {},
  },
} as const satisfies { readonly [M in BlueprintModel]?: SomeAttributes<M> };

export type SampledModel = keyof typeof SAMPLES;

/** A right entry, with some attributes changed; `undefined` takes one away. */
export function sample<M extends SampledModel>(
  model: M,
  changes: Readonly<Record<string, unknown>> = {},
): BlueprintEntry<M> {
  return new BlueprintEntry(model, { ...SAMPLES[model], ...changes } as never);
}

/** What is wrong with a blueprint of these entries, without the ids. */
export function problemsOf(
  entries: readonly BlueprintEntry[],
  props: Omit<BlueprintProps, 'name'> = {},
): readonly string[] {
  const blueprint = new Blueprint({ name: 'Sample', ...props });
  for (const entry of entries) blueprint.add(entry);
  return blueprint.problems.map((problem) => problemSentence(problem).replace(/ \[[a-z-]+\]$/, ''));
}
