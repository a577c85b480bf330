import { urlOf } from '../../lib/rules/placeholders';
import type { SecretKey } from '../../lib/core/credential/credential-secret';
import type { CredentialCheck } from '../integration/credential-check';
import { withoutTrailingSlash } from '../integration/outbound-host';
import type { AiProvider } from './ai-model';

/** A model, with all that is needed to ask it. */
export interface AiCheckProps {
  /** What the model is for: `default`, `fast`. */
  readonly tiers: readonly string[];
  readonly provider: AiProvider;
  /** @default - the service's own choice, so that only the key is checked */
  readonly model?: string;
  /** @default - the provider's public one */
  readonly endpoint?: string;
  readonly apiKey: SecretKey;
}

/** The public addresses of those providers that have one. */
export const PUBLIC_ENDPOINTS: Partial<Record<AiProvider, string>> = {
  openai: 'https://api.openai.com',
  anthropic: 'https://api.anthropic.com',
};

/** Versions of the interfaces, as the providers document them for the models that the product names. */
const AZURE_OPENAI_VERSION = '2024-12-01-preview';
const AZURE_FOUNDRY_VERSION = '2024-05-01-preview';
const ANTHROPIC_VERSION = '2023-06-01';

const QUESTION = [{ role: 'user', content: 'Answer with the word yes.' }];

/**
 * The request that proves that a model answers. OpenAI and Anthropic tell for nothing whether a key may use a model; elsewhere
 * only a question does, of a few tokens.
 */
export function aiCheck(props: AiCheckProps): CredentialCheck | undefined {
  const { provider, tiers, model } = props;
  const title = `${tiers.join(', ')}: ${model ?? 'the key is accepted'}`;
  const base = withoutTrailingSlash(props.endpoint) ?? PUBLIC_ENDPOINTS[provider];
  if (base === undefined) return undefined;
  switch (provider) {
    case 'openai':
      return { title, ...openAi(base, props) };
    case 'azure':
      return { title, ...azureOpenAi(base, props) };
    case 'anthropic':
      return { title, ...anthropic(base, props) };
    case 'azure-anthropic':
      return { title, ...azureAnthropic(base, props) };
  }
}

type Request = Omit<CredentialCheck, 'title'>;

function openAi(base: string, { model, apiKey }: AiCheckProps): Request {
  const headers = [{ name: 'Authorization', prefix: 'Bearer ', secret: apiKey }];
  if (urlOf(base).hostname === 'api.openai.com') {
    const root = base.endsWith('/v1') ? base : `${base}/v1`;
    return { method: 'GET', url: `${root}/models${named(model)}`, headers };
  }
  const version = isFoundry(base) ? `?api-version=${AZURE_FOUNDRY_VERSION}` : '';
  return model === undefined
    ? { method: 'GET', url: `${base}/models${version}`, headers }
    : { method: 'POST', url: `${base}/chat/completions${version}`, headers, json: question({ model }) };
}

function azureOpenAi(base: string, { model, apiKey }: AiCheckProps): Request {
  const headers = [{ name: 'api-key', secret: apiKey }];
  const version = `?api-version=${AZURE_OPENAI_VERSION}`;
  return model === undefined
    ? { method: 'GET', url: `${base}/openai/models${version}`, headers }
    : {
        method: 'POST',
        url: `${base}/openai/deployments${named(model)}/chat/completions${version}`,
        headers,
        json: question({}),
      };
}

function anthropic(base: string, { model, apiKey }: AiCheckProps): Request {
  const root = base.endsWith('/v1') ? base : `${base}/v1`;
  return { method: 'GET', url: `${root}/models${named(model)}`, ...anthropicHeaders(apiKey) };
}

function azureAnthropic(base: string, { model, apiKey }: AiCheckProps): Request {
  const url = /\/v1\/messages$/.test(base) ? base : `${base.replace(/\/v1$/, '')}/v1/messages`;
  return {
    method: 'POST',
    url,
    ...anthropicHeaders(apiKey),
    json: question({ model: model ?? 'claude-sonnet-4-20250514', max_tokens: 5 }),
  };
}

function anthropicHeaders(secret: SecretKey): Pick<CredentialCheck, 'headers' | 'plainHeaders'> {
  return {
    headers: [{ name: 'x-api-key', secret }],
    plainHeaders: [{ name: 'anthropic-version', value: ANTHROPIC_VERSION }],
  };
}

function question(settings: object): string {
  return JSON.stringify({ ...settings, messages: QUESTION });
}

function named(model: string | undefined): string {
  return model === undefined ? '' : `/${encodeURIComponent(model)}`;
}

function isFoundry(base: string): boolean {
  return urlOf(base).hostname.endsWith('.services.ai.azure.com');
}
