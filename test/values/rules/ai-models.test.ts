import type { AiValues } from '../../../lib/values/contract/global/pixee/ai';
import { placesOf } from './integration-findings';

const places = (rule: string, ai: AiValues, rest = {}) =>
  placesOf(rule, { global: { pixee: { domain: 'pixee.example.com', ai } }, ...rest });
const STORE = { cdk8s: { externalSecrets: { store: { name: 'vault' } } } };

describe('ai-incomplete', () => {
  test.each<[string, AiValues, readonly string[]]>([
    ['a provider without a key', { default: { provider: 'openai' } }, ['global.pixee.ai.default.apiKey']],
    [
      'Azure without a key and an address',
      { default: { provider: 'azure' } },
      ['global.pixee.ai.default.apiKey', 'global.pixee.ai.default.endpoint'],
    ],
    [
      'Anthropic in Azure without an address',
      { default: { provider: 'azure-anthropic', apiKey: 'k' } },
      ['global.pixee.ai.default.endpoint'],
    ],
    [
      'a tier with another provider and no key',
      { default: { provider: 'openai', apiKey: 'k' }, fast: { provider: 'anthropic' } },
      ['global.pixee.ai.fast.apiKey'],
    ],
  ])('fails with %s', (_, ai, expected) => {
    expect(places('ai-incomplete', ai)).toEqual(expected);
  });

  test.each<[string, AiValues]>([
    ['a key', { default: { provider: 'openai', apiKey: 'k' } }],
    ['a Secret with the key', { default: { provider: 'anthropic', existingSecret: 'there' } }],
    [
      'a tier with the default provider',
      {
        default: { provider: 'azure', apiKey: 'k', endpoint: 'https://a.example.com' },
        fast: { provider: 'azure', model: 'm' },
      },
    ],
    ['everything switched off', { enabled: false, default: { provider: 'openai' } }],
  ])('is silent about %s', (_, ai) => {
    expect(places('ai-incomplete', ai)).toEqual([]);
  });

  test('is silent with an external store', () => {
    expect(places('ai-incomplete', { default: { provider: 'openai' } }, STORE)).toEqual([]);
  });
});

test('a tier without any provider has no effect', () => {
  expect(places('ai-without-default', { webSearch: { model: 'gpt-5.2' } })).toEqual([
    'global.pixee.ai.webSearch.model',
  ]);
  expect(
    places('ai-without-default', { default: { provider: 'openai', apiKey: 'k' }, fast: { model: 'm' } }),
  ).toEqual([]);
});

describe('ai-web-search', () => {
  test.each(['azure', 'anthropic', 'azure-anthropic'] as const)('fails with %s', (provider) => {
    const ai = {
      default: { provider, apiKey: 'k', endpoint: 'https://a.example.com' },
      webSearch: { model: 'm' },
    };
    expect(places('ai-web-search', ai)).toEqual(['global.pixee.ai.webSearch.model']);
  });

  test('is silent about OpenAI, also when only this tier uses it', () => {
    const other = { provider: 'anthropic', apiKey: 'k' } as const;
    expect(
      places('ai-web-search', { default: { provider: 'openai', apiKey: 'k' }, webSearch: { model: 'm' } }),
    ).toEqual([]);
    expect(
      places('ai-web-search', { default: other, webSearch: { provider: 'openai', apiKey: 'k', model: 'm' } }),
    ).toEqual([]);
  });
});

test('the models for dependencies need their switch', () => {
  const names = { scaModelName: 'a', deepResearchModelName: 'b' };
  expect(places('ai-dependency-models', names)).toEqual([
    'global.pixee.ai.scaModelName',
    'global.pixee.ai.deepResearchModelName',
  ]);
  expect(places('ai-dependency-models', { ...names, scaModelsEnabled: true })).toEqual([]);
});
