import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { problemsOf, sample, SAMPLES, type SampledModel } from './sample-entries';

test.each(Object.keys(SAMPLES) as SampledModel[])('a right %s has no problem', (model) => {
  expect(problemsOf([sample(model)])).toEqual([]);
});

const PROVIDER = 'authentik_providers_oauth2.oauth2provider';
const uris = (...redirect_uris: readonly object[]) => ({ redirect_uris });
const strict = (url: string) => uris({ matching_mode: 'strict', url });
const regex = (url: string) => uris({ matching_mode: 'regex', url });

describe('one entry fails', () => {
  test.each<[string, SampledModel, Readonly<Record<string, unknown>>, string]>([
    [
      'with a slug of something that Authentik has there itself',
      'authentik_core.application',
      { slug: 'userinfo' },
      'slug is "userinfo", an address of Authentik itself, which refuses it; choose another',
    ],
    [
      'with a blank in a slug',
      'authentik_flows.flow',
      { slug: 'my flow' },
      'slug must match ^[-a-zA-Z0-9_]+$, got "my flow"',
    ],
    [
      'with a wildcard in strict mode',
      PROVIDER,
      strict('https://*.example.com/'),
      'redirect_uris[0].url has a wildcard, which strict mode takes for a star, got "https://*.example.com/"; write each URL out, or use matching_mode regex',
    ],
    [
      'with a redirect URI without host',
      PROVIDER,
      strict('/callback'),
      'redirect_uris[0].url must be a whole URL, got "/callback"; write it with https:// and the host',
    ],
    [
      'with a fragment in a redirect URI',
      PROVIDER,
      strict('https://a.example.com/#top'),
      'redirect_uris[0].url must have no fragment, got "https://a.example.com/#top"; leave the part behind the # out',
    ],
    [
      'with a pattern that matches anything',
      PROVIDER,
      regex('.*'),
      'redirect_uris[0].url matches any URL, so that anybody can have the tokens sent to them, got ".*"; write the URLs of the application out',
    ],
    [
      'with a pattern that is none',
      PROVIDER,
      regex('('),
      'redirect_uris[0].url is no regular expression of Python: unterminated group, got "("',
    ],
    [
      'without redirect URIs',
      PROVIDER,
      uris(),
      'redirect_uris is empty, so that nobody can sign in; add the URL of the application',
    ],
    [
      'without grant types',
      PROVIDER,
      { grant_types: [] },
      'grant_types is empty, and then Authentik refuses every sign-in; give [authorization_code, refresh_token]',
    ],
    [
      'without the scope openid',
      PROVIDER,
      { property_mappings: [] },
      'property_mappings lacks the scope openid, so that userinfo answers 403 insufficient_scope; give the mappings of openid, email and profile',
    ],
    [
      'without a signing key',
      PROVIDER,
      { signing_key: undefined },
      'signing_key is missing, so that tokens are signed by HS256, which most applications refuse; give a key pair, such as "authentik Self-signed Certificate"',
    ],
    [
      'as a bookmark without URL',
      'authentik_core.application',
      { meta_launch_url: undefined },
      'meta_launch_url is missing, but without a provider the application is a bookmark; give the URL it leads to, or a provider',
    ],
    [
      'as a bookmark to half a URL',
      'authentik_core.application',
      { meta_launch_url: 'team' },
      'meta_launch_url must be a whole URL, got "team"',
    ],
    [
      'without the name of a SAML source',
      'authentik_sources_saml.samlsource',
      { issuer_override: undefined },
      'issuer_override is missing, so that the name Authentik calls itself by may differ from the one you entered at the provider; give the entity id that you entered there, letter by letter',
    ],
    [
      'with a certificate and nothing signed',
      'authentik_sources_saml.samlsource',
      {
        verification_kp: BlueprintTag.find('authentik_crypto.certificatekeypair', {
          name: 'authentik Self-signed Certificate',
        }),
      },
      'verification_kp needs signed_assertion or signed_response to be true in the same entry',
    ],
    [
      'without an endpoint',
      'authentik_sources_oauth.oauthsource',
      { profile_url: undefined },
      'profile_url is missing; without it the sign-in leads back to Authentik in a circle',
    ],
    [
      'with a well-known URL',
      'authentik_sources_oauth.oauthsource',
      { oidc_well_known_url: 'https://a.example.com' },
      'oidc_well_known_url is fetched while the blueprint is applied, which fails without a way out to the internet; give the three endpoint URLs instead, and oidc_jwks where the keys are needed',
    ],
    [
      'with a provider type that was removed',
      'authentik_sources_oauth.oauthsource',
      { provider_type: 'azuread' },
      'provider_type must be one of apple, openidconnect, entraid, discord',
    ],
    [
      'without user fields and sources',
      'authentik_stages_identification.identificationstage',
      { user_fields: [] },
      'user_fields is empty, and there is no source, so that nobody can sign in; give a user field or a source',
    ],
    [
      'with nothing to type and a link that keeps users there',
      'authentik_stages_identification.identificationstage',
      {
        user_fields: [],
        sources: [BlueprintTag.context('source')],
        passwordless_flow: BlueprintTag.find('authentik_flows.flow', { slug: 'default-authentication-flow' }),
      },
      'passwordless_flow keeps users on the page, although there is nothing to type on it; remove it, so that users are sent on to the source, or give a user field',
    ],
    [
      'without a mode',
      'authentik_providers_proxy.proxyprovider',
      { mode: undefined },
      'mode is missing; give forward_single, forward_domain or proxy',
    ],
    [
      'as a proxy to nowhere',
      'authentik_providers_proxy.proxyprovider',
      { mode: 'proxy' },
      'internal_host is missing, but in mode proxy requests are passed on to it',
    ],
    [
      'for a domain without one',
      'authentik_providers_proxy.proxyprovider',
      { mode: 'forward_domain' },
      'cookie_domain is missing, but mode forward_domain protects a whole domain',
    ],
    [
      'with a host without scheme',
      'authentik_providers_proxy.proxyprovider',
      { external_host: 'tools.example.com' },
      'external_host must be a URL with its scheme, got "tools.example.com"; write https:// and the host',
    ],
    [
      'with a token of another kind',
      'authentik_core.token',
      { intent: 'recovery' },
      'intent must be api or app_password in a blueprint, got "recovery"',
    ],
    [
      'with a blank in a token',
      'authentik_core.token',
      { identifier: 'my token' },
      'identifier must match ^[-a-zA-Z0-9_]+$, got "my token"',
    ],
  ])('%s', (_, model, changes, problem) => {
    const problems = problemsOf([sample(model, changes)]);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.replace(/^\S+ "[^"]*": /, '')).toContain(problem);
  });
});

test('a binding fails with nothing, and with two things', () => {
  expect(problemsOf([sample('authentik_policies.policybinding', { group: undefined })])[0]).toContain(
    'binds nothing',
  );
  expect(
    problemsOf([sample('authentik_policies.policybinding', { user: BlueprintTag.context('user') })]),
  ).toEqual([expect.stringContaining('binds group and user; give exactly one')]);
});

test('an outpost says its type, unless it is the embedded one, which is always there already', () => {
  const outpost = (attributes: object) =>
    problemsOf([sample('authentik_outposts.outpost', { type: undefined, ...attributes })]).join();
  expect(outpost({})).toContain('type is missing, and is asked for whenever providers are given');
  expect(outpost({ name: 'authentik Embedded Outpost' })).not.toContain('is asked for');
});

test('an application fails with the provider of another', () => {
  const provider = sample(PROVIDER);
  const applications = ['one', 'two'].map((slug) =>
    sample('authentik_core.application', { slug, provider: BlueprintTag.keyOf(provider) }),
  );
  expect(problemsOf([provider, ...applications])).toEqual([
    'authentik_core.application "two": provider belongs to authentik_core.application "one" already; give each application a provider of its own',
  ]);
});

describe('sources', () => {
  const saml = (binding_type: string) => sample('authentik_sources_saml.samlsource', { binding_type });
  const alone = (source: BlueprintEntry, user_fields: readonly string[]) =>
    problemsOf([
      source,
      sample('authentik_stages_identification.identificationstage', {
        user_fields,
        sources: [BlueprintTag.keyOf(source)],
      }),
    ]);

  test('a SAML source that users are redirected to at once does so by REDIRECT', () => {
    expect(alone(saml('POST'), [])).toEqual([
      'authentik_stages_identification.identificationstage "own": sources has authentik_sources_saml.samlsource "google" alone, whose binding_type keeps users on a page in between; set its binding_type to REDIRECT',
    ]);
    expect(alone(saml('REDIRECT'), [])).toEqual([]);
    expect(alone(saml('POST'), ['username'])).toEqual([]);
  });

  test('of different kinds have different slugs', () => {
    const oauth = (slug: string) => sample('authentik_sources_oauth.oauthsource', { slug });
    expect(problemsOf([saml('REDIRECT'), oauth('google')])).toEqual([
      'authentik_sources_oauth.oauthsource "google": slug is "google", as that of authentik_sources_saml.samlsource "google", and no two may have the same; give one source another slug',
    ]);
    expect(problemsOf([saml('REDIRECT'), oauth('google-oauth')])).toEqual([]);
  });
});

describe('certificates', () => {
  const pair = (certificate_data: string) =>
    new BlueprintEntry('authentik_crypto.certificatekeypair', { name: 'idp', certificate_data });
  const pem = readFileSync(join(__dirname, '../../fixtures/pem/root-a.pem'), 'utf8');

  test('a PEM text is one', () => {
    expect(problemsOf([pair(pem)])).toEqual([]);
  });

  test.each(['MIIC', pem.replace(/[A-Z]/g, 'A'), ' '])('fails for other text (%#)', (text) => {
    expect(problemsOf([pair(text)])[0]).toContain('certificate_data is no certificate in PEM form');
  });
});

describe('brands', () => {
  const brand = (domain: string, isDefault: boolean) =>
    sample('authentik_brands.brand', { domain, default: isDefault });

  test('a default brand fails while the shipped one is the default', () => {
    expect(problemsOf([brand('a.example.com', true)])[0]).toContain(
      'set default to false on authentik-default',
    );
    expect(problemsOf([brand('authentik-default', false), brand('a.example.com', true)])).toEqual([]);
  });

  test('two defaults fail', () => {
    const two = [brand('authentik-default', true), brand('b.example.com', true)];
    expect(problemsOf(two)).toEqual([
      'authentik_brands.brand "b.example.com": default is true, but authentik_brands.brand "authentik-default" is the default already',
    ]);
  });
});

describe('rules of the life cycle', () => {
  const LIFECYCLE = 'authentik_lifecycle.lifecyclerule';
  const licensed = { conditions: [BlueprintTag.context('goauthentik.io/enterprise/licensed')] };
  const rule = (attributes: Parameters<typeof BlueprintEntry.other>[2]) =>
    problemsOf([
      BlueprintEntry.other(
        LIFECYCLE,
        { name: 'groups' },
        {
          content_type: 'authentik_core.group',
          reviewers: ['0d3f7a52-6f0b-4c1e-9d57-2b7c3f1e8a90'],
          ...attributes,
        },
        licensed,
      ),
    ]);

  test('somebody reviews, and in time', () => {
    expect(rule({})).toEqual([]);
    expect(rule({ grace_period: 'days=28', interval: 'weeks=4' })).toEqual([]);
    expect(rule({ grace_period: 'days=29', interval: 'weeks=4' })[0]).toContain(
      'grace_period is longer than interval',
    );
    expect(rule({ grace_period: 'days=3;hours=1', interval: 'days=3' })[0]).toContain('is longer');
    expect(rule({ interval: 'a month' })[0]).toContain('interval must be a duration such as');
    expect(rule({ reviewers: [] })[0]).toContain('reviewers is empty, and so is reviewer_groups');
    expect(
      rule({
        reviewers: [],
        reviewer_groups: [BlueprintTag.find('authentik_core.group', { name: 'authentik Admins' })],
      }),
    ).toEqual([]);
  });
});
