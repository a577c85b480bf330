/** Providers and models of artificial intelligence. */
export interface AiValues {
  /**
   * Whether anything is sent to a model at all.
   * @default true
   */
  readonly enabled?: boolean;
  /**
   * Provider and model of everything that has no model of its own.
   * @default - the service's own default
   */
  readonly default?: AiDefaultValues;
  /**
   * Model for long reasoning.
   * @default - as `default`
   */
  readonly reasoning?: AiTaskValues;
  /**
   * Model for quick answers.
   * @default - as `default`
   */
  readonly fast?: AiTaskValues;
  /**
   * Model for questions that need a search of the web, possible with OpenAI and Azure AI Foundry.
   * @default - as `default`, and the service takes `gpt-5.2` when no model is named
   */
  readonly webSearch?: AiTaskValues;
  /**
   * Whether models assess dependencies (software composition analysis).
   * @default false
   */
  readonly scaModelsEnabled?: boolean;
  /**
   * Model that assesses dependencies, when `scaModelsEnabled` is on.
   * @default gpt-4.1
   * @format any
   */
  readonly scaModelName?: string;
  /**
   * Model that researches a dependency in depth, when `scaModelsEnabled` is on.
   * @default o4-mini-deep-research
   * @format any
   */
  readonly deepResearchModelName?: string;
  /**
   * Older form of `default` for OpenAI and compatible endpoints.
   * @default - none
   * @deprecated use `global.pixee.ai.default` with provider `openai`
   */
  readonly openai?: OpenAiValues;
  /**
   * Older form of `default` for Azure OpenAI.
   * @default - none
   * @deprecated use `global.pixee.ai.default` with provider `azure`
   */
  readonly azure?: AzureOpenAiValues;
}

/** What every choice of a model has in common. */
export interface AiModelValues {
  /**
   * Name of the model, or of its deployment on Azure.
   * @default - the service's own choice
   * @format any
   */
  readonly model?: string;
  /**
   * Name of an existing Secret with the API key; it wins over `apiKey`.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: AiSecretKeys;
}

/** Provider and model of everything that has no model of its own. */
export interface AiDefaultValues extends AiModelValues {
  /**
   * Kind of the provider; `openai` with an endpoint stands for every compatible API.
   * @default - none, so that no model is asked
   */
  readonly provider?: 'openai' | 'azure' | 'anthropic' | 'azure-anthropic';
  /**
   * Base URL of the provider's API.
   * @default - the provider's public one
   * @sensitive
   * @format url
   */
  readonly endpoint?: string;
  /**
   * API key of the provider.
   * @default - none
   * @secret
   */
  readonly apiKey?: string;
}

/** Provider and model of one kind of task. */
export interface AiTaskValues extends AiModelValues {
  /**
   * Kind of the provider, where it is not that of `default`.
   * @default - `default.provider`
   */
  readonly provider?: 'openai' | 'azure' | 'anthropic' | 'azure-anthropic';
  /**
   * Base URL of the provider's API.
   * @default - `default.endpoint`
   * @sensitive
   * @format url
   */
  readonly endpoint?: string;
  /**
   * API key of the provider.
   * @default - that of `default`
   * @secret
   */
  readonly apiKey?: string;
}

/** Keys of the Secret of a provider. */
export interface AiSecretKeys {
  /**
   * Key that holds the API key.
   * @default key
   * @format secret-key
   */
  readonly apiKey?: string;
}

/** Older form of the settings of OpenAI. */
export interface OpenAiValues {
  /**
   * Whether OpenAI is used.
   * @default - on as soon as a key is given
   */
  readonly enabled?: boolean;
  /**
   * API key of OpenAI or of a compatible provider.
   * @default - none
   * @secret
   */
  readonly key?: string;
  /**
   * Base URL of a compatible API, such as serving endpoints of Databricks.
   * @default - OpenAI's own
   * @sensitive
   * @format url
   */
  readonly baseUrl?: string;
  /**
   * Name of an existing Secret with the API key.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: OlderAiSecretKeys;
}

/** Older form of the settings of Azure OpenAI. */
export interface AzureOpenAiValues {
  /**
   * Whether Azure OpenAI is used.
   * @default - on as soon as a key is given
   */
  readonly enabled?: boolean;
  /**
   * API key of the Azure OpenAI resource.
   * @default - none
   * @secret
   */
  readonly key?: string;
  /**
   * URL of the Azure OpenAI resource.
   * @default - none
   * @sensitive
   * @format url
   */
  readonly endpoint?: string;
  /**
   * Name of an existing Secret with the API key.
   * @default - none
   * @format object-name
   */
  readonly existingSecret?: string;
  /**
   * Where in the existing Secret the value stands.
   * @default - under its usual key
   */
  readonly secretKeys?: OlderAiSecretKeys;
  /**
   * Name of the deployment for each model name, such as `o3-mini`.
   * @default - none
   * @format any
   */
  readonly deployments?: { readonly [model: string]: string };
}

/** Keys of the Secret of a provider, in the older form. */
export interface OlderAiSecretKeys {
  /**
   * Key that holds the API key.
   * @default - `key`
   * @format secret-key
   */
  readonly apiKey?: string;
}
