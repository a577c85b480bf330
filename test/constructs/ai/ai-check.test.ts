import { App } from 'cdk8s';
import { Ai, AiModel } from '../../../constructs/ai';
import { checkCommand } from '../../../constructs/integration/check-command';
import { PixeeRelease } from '../../../constructs/pixee-release';
import { Credential } from '../../../lib/core/credential/credential';

const apiKey = Credential.existing('models', 'key');

function checksOf(props: ConstructorParameters<typeof Ai>[2]) {
  const release = new PixeeRelease(new App(), 'pixee', { domain: 'pixee.example.com' });
  return new Ai(release, 'ai', props).credentialChecks;
}

test.each([
  ['OpenAI', AiModel.openAi({ apiKey, model: 'gpt-5.2' }), 'GET https://api.openai.com/v1/models/gpt-5.2'],
  ['OpenAI, whatever model', AiModel.openAi({ apiKey }), 'GET https://api.openai.com/v1/models'],
  [
    'a compatible API',
    AiModel.openAiCompatible({ apiKey, endpoint: 'https://llm.example.com/v1/', model: 'm' }),
    'POST https://llm.example.com/v1/chat/completions',
  ],
  [
    'Databricks',
    AiModel.databricks({
      apiKey,
      endpoint: 'https://a.cloud.databricks.com/serving-endpoints',
      model: 'o3-mini',
    }),
    'POST https://a.cloud.databricks.com/serving-endpoints/chat/completions',
  ],
  [
    'Azure AI Foundry',
    AiModel.azureAiFoundry({ apiKey, endpoint: 'https://a.services.ai.azure.com/models', model: 'm' }),
    'POST https://a.services.ai.azure.com/models/chat/completions?api-version=2024-05-01-preview',
  ],
  [
    'Azure OpenAI',
    AiModel.azureOpenAi({ apiKey, endpoint: 'https://a.openai.azure.com', model: 'mine' }),
    'POST https://a.openai.azure.com/openai/deployments/mine/chat/completions?api-version=2024-12-01-preview',
  ],
  [
    'Anthropic',
    AiModel.anthropic({ apiKey, model: 'claude' }),
    'GET https://api.anthropic.com/v1/models/claude',
  ],
  [
    'Anthropic in Azure',
    AiModel.azureAnthropic({ apiKey, endpoint: 'https://a.services.ai.azure.com/anthropic' }),
    'POST https://a.services.ai.azure.com/anthropic/v1/messages',
  ],
])('asks %s', (_provider, model, request) => {
  const [check] = checksOf({ default: model });
  expect(`${check?.method ?? ''} ${check?.url ?? ''}`).toBe(request);
});

test('asks for each model once, whatever it is for', () => {
  const checks = checksOf({
    default: AiModel.openAi({ apiKey, model: 'a' }),
    reasoning: AiModel.named({ model: 'b' }),
    fast: AiModel.named({ model: 'a' }),
  });
  expect(checks.map(({ title }) => title)).toEqual(['default, fast: a', 'reasoning: b']);
});

test('a tier of another provider is asked with its own key', () => {
  const own = Credential.existing('other', 'key');
  const [, check] = checksOf({
    default: AiModel.openAi({ apiKey, model: 'a' }),
    fast: AiModel.anthropic({ apiKey: own, model: 'b' }),
  });
  expect(check?.headers).toEqual([{ name: 'x-api-key', secret: { name: 'other', key: 'key' } }]);
});

test('asks nobody when no model is configured', () => {
  expect(checksOf({})).toEqual([]);
  expect(checksOf({ enabled: false, default: AiModel.openAi({ apiKey }) })).toEqual([]);
});

test('the command sends the question and keeps the key out of the command line', () => {
  const model = AiModel.azureOpenAi({ apiKey, endpoint: 'https://a.openai.azure.com', model: 'mine' });
  const [check] = checksOf({ default: model });
  const command = check === undefined ? '' : checkCommand(check).join('\n');
  expect(command).toContain("printf %s 'api-key: '; secret models key; echo");
  expect(command).toContain(
    `--data '{"messages":[{"role":"user","content":"Answer with the word yes."}]}' --header @-`,
  );
});
