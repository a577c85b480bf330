import { checkAttributes } from '../../../lib/authentik/blueprint/check/attributes';
import { releaseProblem } from '../../../lib/authentik/blueprint/check/releases';
import { describeModel, MODEL_NAMES } from '../../../lib/authentik/blueprint/describe-model';
import { BlueprintEntry } from '../../../lib/authentik/blueprint/entry';
import type { ModelDescription } from '../../../lib/authentik/blueprint/model-description';
import { modelTable, TABLED_VERSIONS } from '../../../lib/authentik/blueprint/table/model-table';
import {
  AUTHENTIK_VERSIONS,
  authentikVersionOf,
  type AuthentikVersion,
} from '../../../lib/authentik/version';
import { blueprintModels } from '../../../lib/generated/blueprint-models';

const TYPED = Object.entries<ModelDescription>(blueprintModels);

test('the table names the version of every release that it was made from', () => {
  expect(Object.keys(TABLED_VERSIONS)).toEqual([...AUTHENTIK_VERSIONS]);
  for (const [release, version] of Object.entries(TABLED_VERSIONS)) {
    expect(authentikVersionOf(version)).toBe(release);
  }
});

test.each(TYPED)(
  'the interface of %s says of releases and choices what the schemas say',
  (model, { attributes }) => {
    const schema = modelTable[model]?.attributes ?? {};
    const releases = (one: Readonly<Record<string, unknown>> = {}) => ({
      since: one['since'],
      until: one['until'],
      choices: [...((one['choices'] ?? []) as string[])].sort(),
      choicesSince: one['choicesSince'],
      choicesUntil: one['choicesUntil'],
    });
    for (const [name, typed] of Object.entries(attributes)) {
      const said = schema[name];
      expect({ name, known: said !== undefined }).toEqual({ name, known: true });
      const isChoice = typed.type === 'choice' || typed.items?.type === 'choice';
      const choices = typed.items?.type === 'choice' ? { ...typed, ...typed.items } : typed;
      const expected = releases({ ...said });
      const { since, until } = releases({ ...typed });
      expect({ name, since, until }).toEqual({ name, since: expected.since, until: expected.until });
      if (isChoice && said?.choices !== undefined) {
        const without = expected.choices.filter((one) => one !== '');
        expect({ name, ...releases({ ...choices, since, until }) }).toEqual({
          name,
          ...expected,
          choices: without,
        });
      }
    }
  },
);

/** What each release takes or not, found wrong before there was a table. */
const FACTS: readonly (readonly [
  model: string,
  attribute: string,
  since: AuthentikVersion | '',
  until: AuthentikVersion | '',
])[] = [
  ['authentik_providers_scim.scimprovider', 'filter_group', '', '2025.12'],
  ['authentik_providers_scim.scimprovider', 'group_filters', '2026.2', ''],
  ['authentik_core.application', 'icon', '', ''],
  ['authentik_core.application', 'meta_icon', '2025.12', ''],
  ['authentik_core.application', 'meta_hide', '2026.5', ''],
  ['authentik_providers_oauth2.oauth2provider', 'refresh_token_threshold', '2025.10', ''],
  ['authentik_providers_oauth2.oauth2provider', 'logout_uri', '2025.10', ''],
  ['authentik_providers_oauth2.oauth2provider', 'logout_method', '2025.10', ''],
  ['authentik_providers_oauth2.oauth2provider', 'backchannel_logout_uri', '', '2025.8'],
  ['authentik_providers_oauth2.oauth2provider', 'grant_types', '2026.5', ''],
  ['authentik_sources_oauth.oauthsource', 'pkce', '2025.10', ''],
  ['authentik_sources_oauth.oauthsource', 'promoted', '2025.12', ''],
  ['authentik_sources_saml.samlsource', 'signed_assertion', '2025.10', ''],
  ['authentik_sources_saml.samlsource', 'signed_response', '2025.10', ''],
  ['authentik_sources_ldap.ldapsource', 'sync_group_hierarchy', '2026.8', ''],
  ['authentik_core.group', 'parent', '', '2025.10'],
  ['authentik_core.group', 'parents', '2025.12', ''],
];

test.each(FACTS)('%s.%s is known from "%s" to "%s"', (model, attribute, since, until) => {
  const description = describeModel(model)?.attributes?.[attribute];
  for (const version of AUTHENTIK_VERSIONS) {
    const at = AUTHENTIK_VERSIONS.indexOf(version);
    const first = since === '' ? 0 : AUTHENTIK_VERSIONS.indexOf(since);
    const last = until === '' ? AUTHENTIK_VERSIONS.length : AUTHENTIK_VERSIONS.indexOf(until);
    const isKnown = at >= first && at <= last;
    expect({ version, problem: releaseProblem(description ?? {}, version) === undefined }).toEqual({
      version,
      problem: isKnown,
    });
  }
});

test('the choices of 2026.5 are not those of 2026.2', () => {
  const prompt = (version: AuthentikVersion) =>
    [
      ...checkAttributes(
        new BlueprintEntry('authentik_stages_prompt.prompt', {
          name: 'note',
          field_key: 'note',
          label: 'Note',
          type: 'alert_info',
        }),
        version,
      ),
    ].map(({ id }) => id);
  expect(prompt('2026.2')).toEqual(['wrong-choice']);
  expect(prompt('2026.5')).toEqual([]);
});

test('models without an interface are held against the table', () => {
  const stage = (attributes: Parameters<typeof BlueprintEntry.other>[2]) =>
    [
      ...checkAttributes(
        BlueprintEntry.other('authentik_stages_dummy.dummystage', { name: 'dummy' }, attributes),
        '2026.8',
      ),
    ].map(({ id, attribute }) => `${id} ${attribute ?? ''}`);
  expect(stage({ throw_error: true })).toEqual([]);
  expect(stage({ throw_error: 'yes', throw_eror: true })).toEqual([
    'wrong-type throw_error',
    'unknown-attribute throw_eror',
  ]);
  const connector = BlueprintEntry.other('authentik_endpoints_connectors_agent.agentconnector', {
    name: 'agent',
  });
  expect([...checkAttributes(connector, '2025.10')].map(({ id }) => id)).toEqual([
    'model-of-another-release',
  ]);
  const unknown = BlueprintEntry.other('authentik_core.aplication', { slug: 'a' });
  expect([...checkAttributes(unknown, '2026.8')][0]?.remedy).toBe('did you mean authentik_core.application?');
});

test('every model of every release can be described', () => {
  expect(MODEL_NAMES.length).toBeGreaterThan(120);
  for (const version of AUTHENTIK_VERSIONS) {
    for (const name of MODEL_NAMES) {
      const model = describeModel(name) ?? {};
      if (releaseProblem(model, version) !== undefined) continue;
      const entry = BlueprintEntry.other(name, { pk: 1 });
      const ids = [...checkAttributes(entry, version)].map(({ id }) => id);
      expect({ name, ids: ids.filter((id) => id !== 'missing-attribute') }).toEqual({ name, ids: [] });
    }
  }
});
