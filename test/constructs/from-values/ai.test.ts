import { aiFromValues } from '../../../constructs/from-values/ai';
import { Env } from '../../../lib/core/pod/env';
import type { AiValues, Values } from '../../../lib/values/contract/index';
import { release } from '../../support/chart';

function variables(ai: AiValues | undefined, values: Values = {}): Record<string, unknown> {
  const chart = release({ externalSecretStore: { name: 'vault' } });
  const env = new Env();
  aiFromValues(chart, { ...values, global: { pixee: { ai } } }).bindTo(env);
  return Object.fromEntries(
    env
      .render()
      .map(({ name, value, valueFrom }) => [name.replace('PIXEE_AI_', ''), value ?? valueFrom?.secretKeyRef]),
  );
}

const STORE: Values = { cdk8s: { externalSecrets: { store: { name: 'vault' } } } };
const NAME = 'pixee-enterprise-server-ai';

test('without values only the switches are set', () => {
  expect(variables(undefined)).toEqual({ ENABLED: 'true', SCA_MODELS_ENABLED: 'false' });
  expect(variables({ enabled: false, default: { provider: 'openai', apiKey: 'key' } })).toEqual({
    ENABLED: 'false',
  });
});

test('each tier keeps its own settings', () => {
  const ai: AiValues = {
    default: { provider: 'openai', model: 'd', endpoint: 'https://llm.example.com', apiKey: 'key' },
    reasoning: {
      provider: 'anthropic',
      model: 'r',
      existingSecret: 'theirs',
      secretKeys: { apiKey: 'other' },
    },
    fast: { model: 'f' },
    webSearch: { model: 'w', existingSecret: 'theirs' },
    scaModelsEnabled: true,
    scaModelName: 's',
    deepResearchModelName: 'x',
  };
  expect(variables(ai)).toEqual({
    ENABLED: 'true',
    DEFAULT_PROVIDER: 'openai',
    DEFAULT_MODEL: 'd',
    DEFAULT_ENDPOINT: 'https://llm.example.com',
    DEFAULT_API_KEY: { name: NAME, key: 'key' },
    REASONING_PROVIDER: 'anthropic',
    REASONING_MODEL: 'r',
    REASONING_API_KEY: { name: 'theirs', key: 'other' },
    FAST_MODEL: 'f',
    WEB_SEARCH_MODEL: 'w',
    WEB_SEARCH_API_KEY: { name: 'theirs', key: 'key' },
    SCA_MODELS_ENABLED: 'true',
    SCA_MODEL_NAME: 's',
    DEEP_RESEARCH_MODEL_NAME: 'x',
  });
});

test('a store is asked for the key of the default tier, and of those with a provider of their own', () => {
  const found = variables(
    { default: { model: 'd' }, fast: { model: 'f' }, reasoning: { provider: 'azure' } },
    STORE,
  );
  expect(found['DEFAULT_API_KEY']).toEqual({ name: `${NAME}-external`, key: 'key' });
  expect(found['REASONING_API_KEY']).toEqual({ name: `${NAME}-external`, key: 'reasoningKey' });
  expect(found).not.toHaveProperty('FAST_API_KEY');
});

test('an empty key is none', () => {
  expect(variables({ fast: { model: 'f', apiKey: '', existingSecret: '' } }, STORE)).not.toHaveProperty(
    'FAST_API_KEY',
  );
});
