import { Blueprint } from '../../../lib/authentik/blueprint/blueprint';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import { BlueprintTag } from '../../../lib/authentik/blueprint/tag';
import { readBlueprint } from './read-blueprint';
import { problemsOf, sample } from './sample-entries';

const group = (name: string, parent?: BlueprintTag) =>
  new BlueprintEntry('authentik_core.group', {
    name,
    ...(parent === undefined ? {} : { parents: [parent] }),
  });

test('a blueprint is written whole, with the blueprints it needs in front', () => {
  const blueprint = new Blueprint({ name: 'Team', description: 'What the team uses' });
  const provider = blueprint.add(sample('authentik_providers_oauth2.oauth2provider'));
  blueprint.add(sample('authentik_core.application', { provider: BlueprintTag.keyOf(provider) }));
  expect(blueprint.variables).toEqual(['TEAM_CLIENT_SECRET']);
  expect(blueprint.toYaml()).toBe(`version: 1
metadata:
  name: Team
  labels:
    blueprints.goauthentik.io/description: What the team uses
entries:
  - model: authentik_blueprints.metaapplyblueprint
    conditions:
      - !Condition [NOR, !Find [authentik_flows.flow, [slug, default-provider-authorization-implicit-consent]]]
    attrs:
      identifiers:
        name: Default - Provider authorization flow (implicit consent)
      required: false
  - model: authentik_blueprints.metaapplyblueprint
    conditions:
      - !Condition [NOR, !Find [authentik_flows.flow, [slug, default-provider-invalidation-flow]]]
    attrs:
      identifiers:
        name: Default - Provider invalidation flow
      required: false
  - model: authentik_blueprints.metaapplyblueprint
    conditions:
      - !Condition
        - NAND
        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-openid]]
        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-email]]
        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-profile]]
    attrs:
      identifiers:
        name: System - OAuth2 Provider - Scopes
      required: false
  - model: authentik_providers_oauth2.oauth2provider
    id: oauth2provider-team
    identifiers:
      name: team
    attrs:
      authorization_flow: !Find [authentik_flows.flow, [slug, default-provider-authorization-implicit-consent]]
      invalidation_flow: !Find [authentik_flows.flow, [slug, default-provider-invalidation-flow]]
      client_id: team
      client_secret: !Env TEAM_CLIENT_SECRET
      redirect_uris:
        - matching_mode: strict
          url: https://team.example.com/callback
      property_mappings:
        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-openid]]
        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-email]]
        - !Find [authentik_providers_oauth2.scopemapping, [managed, goauthentik.io/providers/oauth2/scope-profile]]
      signing_key: !Find [authentik_crypto.certificatekeypair, [name, authentik Self-signed Certificate]]
      grant_types: [authorization_code, refresh_token]
  - model: authentik_core.application
    identifiers:
      slug: team
    attrs:
      name: Team
      meta_launch_url: https://team.example.com/
      provider: !KeyOf oauth2provider-team
`);
});

test('entries stand behind those that they refer to, and otherwise in the order they were added', () => {
  const blueprint = new Blueprint({ name: 'Groups' });
  const parent = group('parent');
  for (const entry of [group('first'), group('child', BlueprintTag.keyOf(parent)), parent])
    blueprint.add(entry);
  const names = readBlueprint(blueprint.toYaml()).entries.map(({ identifiers }) => identifiers?.name);
  expect(names).toEqual(['first', 'parent', 'child']);
});

test('late entries are asked for when the blueprint is written', () => {
  const blueprint = new Blueprint({ name: 'Groups' });
  const names: string[] = [];
  blueprint.addLate(() => names.map((name) => group(name)));
  names.push('late');
  expect(blueprint.toYaml()).toContain('name: late');
});

test('objects of a blueprint that is depended on are found, and it is applied first', () => {
  const groups = new Blueprint({ name: 'Groups' });
  groups.add(group('team'));
  const users = new Blueprint({ name: 'Users', dependsOn: [groups] });
  const team = BlueprintTag.find('authentik_core.group', { name: 'team' });
  users.add(new BlueprintEntry('authentik_core.user', { username: 'jo', name: 'Jo', groups: [team] }));
  expect(readBlueprint(users.toYaml()).entries[0]).toEqual({
    model: 'authentik_blueprints.metaapplyblueprint',
    conditions: [{ '!Condition': ['NOR', { '!Find': ['authentik_core.group', ['name', 'team']] }] }],
    attrs: { identifiers: { name: 'Groups' }, required: true },
  });
});

test('the user that Authentik makes along with an outpost is found, behind the outpost', () => {
  const criteria = { name: 'Outpost tools Service-Account', type: 'internal_service_account' };
  const token = (user: Record<string, string>) =>
    new BlueprintEntry('authentik_core.token', {
      identifier: 'tools',
      intent: 'api',
      expiring: false,
      user: BlueprintTag.find('authentik_core.user', user),
    });
  const provider = sample('authentik_providers_proxy.proxyprovider');
  const outpost = sample('authentik_outposts.outpost', { providers: [BlueprintTag.keyOf(provider)] });
  const blueprint = new Blueprint({ name: 'Tools' });
  for (const entry of [token(criteria), outpost, provider]) blueprint.add(entry);
  const models = readBlueprint(blueprint.toYaml()).entries.map(({ model }) => model.split('.')[1]);
  expect(models.slice(-3)).toEqual(['proxyprovider', 'outpost', 'token']);
  for (const other of [
    { ...criteria, name: 'Outpost others Service-Account' },
    { ...criteria, type: 'internal' },
    { type: criteria.type },
  ]) {
    expect(problemsOf([token(other), outpost, provider])).toEqual([
      expect.stringContaining('looks for authentik_core.user with'),
    ]);
  }
});

test('objects that are expected are found', () => {
  const team = BlueprintTag.find('authentik_core.group', { name: 'by-hand' });
  const user = new BlueprintEntry('authentik_core.user', { username: 'jo', name: 'Jo', groups: [team] });
  const expected = [{ model: 'authentik_core.group', field: 'name', value: 'by-hand' }];
  expect(problemsOf([user], { expected })).toEqual([]);
  expect(problemsOf([user])).toEqual([
    'authentik_core.user "jo" looks for authentik_core.group with name "by-hand", which nothing makes; add it, name the blueprint that makes it in dependsOn, or the object in expected when it is there already',
  ]);
});

test('an object that exists is changed without what is required to make it, and one can be removed', () => {
  const blueprint = new Blueprint({ name: 'Changes' });
  blueprint.add(
    BlueprintEntry.existing(
      'authentik_brands.brand',
      { domain: 'authentik-default' },
      { branding_title: 'Us' },
    ),
  );
  blueprint.add(BlueprintEntry.absent('authentik_core.group', { name: 'old' }));
  expect(readBlueprint(blueprint.toYaml()).entries.slice(1)).toEqual([
    {
      model: 'authentik_brands.brand',
      identifiers: { domain: 'authentik-default' },
      attrs: { branding_title: 'Us' },
    },
    { model: 'authentik_core.group', state: 'absent', identifiers: { name: 'old' } },
  ]);
});

describe('what is refused', () => {
  test('entries that refer to each other in a circle', () => {
    const first = new BlueprintEntry(
      'authentik_core.group',
      { name: 'first', parents: [BlueprintTag.keyOf('second')] },
      { id: 'first' },
    );
    const second = new BlueprintEntry(
      'authentik_core.group',
      { name: 'second', parents: [BlueprintTag.keyOf('first')] },
      { id: 'second' },
    );
    expect(problemsOf([first, second])).toEqual([
      'authentik_core.group "first" refers to itself in a circle: first → second → first; Authentik makes one after the other; leave one of the references out',
    ]);
  });

  test('a reference to an entry of no blueprint', () => {
    expect(problemsOf([group('child', BlueprintTag.keyOf(group('elsewhere')))])).toEqual([
      'authentik_core.group "child" refers to authentik_core.group "elsewhere", which is no entry of this blueprint; add that entry, or use BlueprintTag.find for an object of another blueprint',
    ]);
  });

  test('a misspelt object of Authentik', () => {
    const provider = sample('authentik_providers_oauth2.oauth2provider', {
      invalidation_flow: BlueprintTag.find('authentik_flows.flow', {
        slug: 'default-provider-invalidaton-flow',
      }),
    });
    expect(problemsOf([provider])).toEqual([
      'authentik_providers_oauth2.oauth2provider "team" looks for authentik_flows.flow with slug "default-provider-invalidaton-flow", which nothing makes; did you mean "default-provider-invalidation-flow"?',
    ]);
  });

  test('a reference to an object of another model', () => {
    const application = sample('authentik_core.application', {
      provider: BlueprintTag.find('authentik_core.group', { name: 'authentik Admins' }),
    });
    expect(problemsOf([application])).toEqual([
      'authentik_core.application "team": provider leads to authentik_core.group, but must lead to authentik_core.provider',
    ]);
  });

  test('an outpost, or any object, that two entries describe', () => {
    const outposts = [sample('authentik_outposts.outpost'), sample('authentik_outposts.outpost')];
    expect(problemsOf(outposts)).toEqual([
      'authentik_outposts.outpost "tools" is described twice, so that the second entry undoes what the first says; say all of it in one entry',
    ]);
  });

  test('unknown attributes, wrong types, missing attributes and secrets in the open, all at once', () => {
    const provider = sample('authentik_providers_oauth2.oauth2provider', {
      client_secret: 'hunter2',
      redirect_uri: 'https://team.example.com',
      client_type: 'secret',
      include_claims_in_id_token: 'yes',
      invalidation_flow: undefined,
    });
    const problems = problemsOf([provider]);
    const place = 'authentik_providers_oauth2.oauth2provider "team"';
    expect(problems).toEqual([
      `${place}: client_secret is a secret, which must not stand in a blueprint; use BlueprintTag.env or BlueprintTag.file`,
      `${place}: redirect_uri is not known, and Authentik would pass over it; did you mean redirect_uris?`,
      `${place}: client_type must be one of confidential, public, got "secret"`,
      `${place}: include_claims_in_id_token must be true or false, got "yes"`,
      `${place}: invalidation_flow is missing`,
    ]);
    expect(problems.join()).not.toContain('hunter2');
  });

  test('attributes of another release', () => {
    const source = sample('authentik_sources_saml.samlsource');
    expect(problemsOf([source], { version: '2026.5' })).toEqual([
      'authentik_sources_saml.samlsource "google": issuer_override is known from Authentik 2026.8 on, this is for 2026.5',
      'authentik_sources_saml.samlsource "google": issuer is missing, so that the name Authentik calls itself by may differ from the one you entered at the provider; give the entity id that you entered there, letter by letter',
    ]);
  });

  test('it is not written, and the error has all problems', () => {
    const blueprint = new Blueprint({ name: 'Wrong' });
    blueprint.add(sample('authentik_core.application', { slug: 'token' }));
    expect(() => blueprint.toYaml()).toThrow(
      'the blueprint "Wrong" has 1 problems:\n  authentik_core.application "token": slug is "token", an address of Authentik itself, which refuses it; choose another [reserved-slug]',
    );
  });
});
