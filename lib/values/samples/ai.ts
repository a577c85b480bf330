import type { AiValues } from '../contract/global/pixee/ai';
import type { SampleGroup } from './sample-group';

function ai(given: AiValues, set: AiValues): SampleGroup {
  return { given: { global: { pixee: { ai: given } } }, set: { global: { pixee: { ai: set } } } };
}

const DEFAULT = { provider: 'openai', apiKey: 'first-key' } as const;

/** A task with a provider of its own; web searches are not possible with every provider. */
const TASK = {
  provider: 'openai',
  endpoint: 'https://models.example.com',
  apiKey: 'task-key',
  model: 'gpt-5.2',
} as const;

/** Providers and models. */
export const AI: readonly SampleGroup[] = [
  ai(
    { default: DEFAULT },
    {
      enabled: false,
      default: {
        provider: 'anthropic',
        endpoint: 'https://models.example.com',
        apiKey: 'second-key',
        model: 'gpt-5.2',
      },
      reasoning: TASK,
      fast: TASK,
      webSearch: TASK,
      scaModelsEnabled: true,
    },
  ),
  ai(
    { default: DEFAULT, scaModelsEnabled: true },
    { scaModelName: 'gpt-5.2', deepResearchModelName: 'o5-deep-research' },
  ),
  ...(['default', 'reasoning', 'fast', 'webSearch'] as const).map((task) =>
    ai(
      { default: DEFAULT, [task]: { provider: 'openai', existingSecret: 'first' } },
      { [task]: { existingSecret: 'second', secretKeys: { apiKey: 'a' } } },
    ),
  ),
  ai(
    { openai: { key: 'first-key' } },
    { openai: { enabled: false, key: 'second-key', baseUrl: 'https://models.example.com' } },
  ),
  ai(
    { openai: { existingSecret: 'first' } },
    { openai: { existingSecret: 'second', secretKeys: { apiKey: 'a' } } },
  ),
  ai(
    { azure: { key: 'first-key', endpoint: 'https://first.openai.azure.com' } },
    {
      azure: {
        enabled: false,
        key: 'second-key',
        endpoint: 'https://second.openai.azure.com',
        deployments: { 'o3-mini': 'company-o3-mini' },
      },
    },
  ),
  ai(
    { azure: { existingSecret: 'first', endpoint: 'https://first.openai.azure.com' } },
    { azure: { existingSecret: 'second', secretKeys: { apiKey: 'a' } } },
  ),
];
