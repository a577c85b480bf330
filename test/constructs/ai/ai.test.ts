import { Ai, AiModel, type AiProps } from '../../../constructs/ai';
import { Credential } from '../../../lib/core/credential/credential';
import { Env } from '../../../lib/core/pod/env';
import { labels, problems, release, secretTextsOf, withoutEffect } from '../../support/chart';

const KEY = Credential.existing('ai', 'key');

function variables(props: AiProps = {}): Record<string, unknown> {
  const env = new Env();
  new Ai(release(), 'ai', props).bindTo(env);
  return Object.fromEntries(
    env.render().map(({ name, value, valueFrom }) => [name.replace('PIXEE_AI_', ''), value ?? valueFrom]),
  );
}

test('without a model only the switches are set', () => {
  expect(variables()).toEqual({ ENABLED: 'true', SCA_MODELS_ENABLED: 'false' });
});

test('switched off, nothing else is said and no secret is rendered', () => {
  const props = {
    enabled: false,
    default: AiModel.openAi({ apiKey: Credential.inline('key') }),
    scaModelsEnabled: true,
  };
  expect(variables(props)).toEqual({ ENABLED: 'false' });
  const chart = release();
  expect(new Ai(chart, 'ai', props).hosts).toEqual([]);
  expect(labels(chart)).toEqual(['ServiceAccount/pixee']);
});

test('each tier is told apart by its name', () => {
  const model = (name: string) =>
    AiModel.openAiCompatible({ apiKey: KEY, model: name, endpoint: `https://${name}.example.com` });
  const key = { secretKeyRef: { name: 'ai', key: 'key' } };
  expect(
    variables({ default: model('d'), reasoning: model('r'), fast: model('f'), webSearch: model('w') }),
  ).toMatchObject({
    DEFAULT_PROVIDER: 'openai',
    DEFAULT_MODEL: 'd',
    DEFAULT_ENDPOINT: 'https://d.example.com',
    DEFAULT_API_KEY: key,
    REASONING_MODEL: 'r',
    FAST_MODEL: 'f',
    WEB_SEARCH_MODEL: 'w',
    WEB_SEARCH_API_KEY: key,
  });
});

test('inline keys of several tiers share one Secret, each under its own key', () => {
  const chart = release();
  const model = (key: string) => AiModel.anthropic({ apiKey: Credential.inline(key) });
  new Ai(chart, 'ai', {
    default: model('a'),
    reasoning: model('b'),
    fast: model('c'),
    webSearch: model('d'),
  });
  expect(secretTextsOf(chart, 'pixee-enterprise-server-ai')).toEqual({
    key: 'a',
    reasoningKey: 'b',
    fastKey: 'c',
    webSearchKey: 'd',
  });
  expect(problems(chart)).toEqual([]);
});

describe('models', () => {
  const endpoint = 'https://llm.example.com';

  test.each([
    ['openAi', AiModel.openAi({ apiKey: KEY }), 'openai', undefined],
    ['openAiCompatible', AiModel.openAiCompatible({ apiKey: KEY, endpoint }), 'openai', endpoint],
    ['azureAiFoundry', AiModel.azureAiFoundry({ apiKey: KEY, endpoint }), 'openai', endpoint],
    ['databricks', AiModel.databricks({ apiKey: KEY, endpoint }), 'openai', endpoint],
    ['azureOpenAi', AiModel.azureOpenAi({ apiKey: KEY, endpoint }), 'azure', endpoint],
    ['anthropic', AiModel.anthropic({ apiKey: KEY }), 'anthropic', undefined],
    ['azureAnthropic', AiModel.azureAnthropic({ apiKey: KEY, endpoint }), 'azure-anthropic', endpoint],
  ])('%s speaks to its provider', (_, model, provider, url) => {
    const { DEFAULT_PROVIDER, DEFAULT_ENDPOINT } = variables({ default: model });
    expect([DEFAULT_PROVIDER, DEFAULT_ENDPOINT]).toEqual([provider, url]);
  });

  test('the documented ones are named for the providers that have them, unless another is', () => {
    const azure = AiModel.azureOpenAi({ apiKey: KEY, endpoint });
    expect(variables({ default: azure })).toMatchObject({
      REASONING_MODEL: 'o3-mini',
      FAST_MODEL: 'o3-mini',
    });
    expect(variables({ default: azure })).not.toHaveProperty('DEFAULT_MODEL');
    expect(variables({ default: azure, fast: AiModel.named({ model: 'mine' }) })).toHaveProperty(
      'FAST_MODEL',
      'mine',
    );
    expect(variables({ default: AiModel.azureAnthropic({ apiKey: KEY, endpoint }) })).toMatchObject({
      DEFAULT_MODEL: 'claude-sonnet-4-20250514',
      REASONING_MODEL: 'claude-sonnet-4-20250514',
      FAST_MODEL: 'claude-sonnet-4-20250514',
    });
  });

  test('another model of the same provider needs neither key nor address', () => {
    const named = variables({
      default: AiModel.openAi({ apiKey: KEY }),
      fast: AiModel.named({ model: 'mini' }),
    });
    expect(Object.keys(named).filter((name) => name.startsWith('FAST_'))).toEqual(['FAST_MODEL']);
  });
});

test('models for dependencies are named when they are on', () => {
  expect(variables({ scaModelsEnabled: true })).toMatchObject({
    SCA_MODELS_ENABLED: 'true',
    SCA_MODEL_NAME: 'gpt-4.1',
    DEEP_RESEARCH_MODEL_NAME: 'o4-mini-deep-research',
  });
});

test('every option changes the environment', () => {
  const model = AiModel.openAi({ apiKey: KEY, model: 'other' });
  const all: Required<AiProps> = {
    enabled: false,
    default: model,
    reasoning: model,
    fast: model,
    webSearch: model,
    scaModelsEnabled: true,
    scaModelName: 'other',
    deepResearchModelName: 'other',
  };
  expect(
    withoutEffect(all, variables, {
      scaModelName: { scaModelsEnabled: true },
      deepResearchModelName: { scaModelsEnabled: true },
    }),
  ).toEqual([]);
});

test('the hosts that are called are known, each once', () => {
  const ai = new Ai(release(), 'ai', {
    default: AiModel.openAi({ apiKey: KEY }),
    reasoning: AiModel.anthropic({ apiKey: KEY }),
    fast: AiModel.openAiCompatible({ apiKey: KEY, endpoint: 'http://llm.local:8000/v1' }),
    webSearch: AiModel.openAi({ apiKey: KEY }),
  });
  expect(ai.hosts.map(({ host, port }) => `${host}:${String(port)}`)).toEqual([
    'api.openai.com:443',
    'api.anthropic.com:443',
    'llm.local:8000',
  ]);
});
