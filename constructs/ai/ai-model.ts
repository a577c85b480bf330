import type { Credential } from '../../lib/core/credential/credential';
import { checkProps } from '../../lib/core/props/check-props';

/** Kinds of provider that the product speaks to. */
export type AiProvider = 'openai' | 'azure' | 'anthropic' | 'azure-anthropic';

/** What every provider needs. */
export interface AiProviderProps {
  /** API key of the provider. */
  readonly apiKey: Credential;
  /**
   * Name of the model. @default - the product's documented default for the provider, else the service's own choice
   * @format any
   */
  readonly model?: string;
}

/** What a provider at an address of your own needs. */
export interface AiEndpointProps extends AiProviderProps {
  /** Base URL of the provider's API. @format url */
  readonly endpoint: string;
}

/** Only another model, at the provider of the default tier. */
export interface AiModelNameProps {
  /** Name of the model. @format any */
  readonly model: string;
}

/** Parts of a model's description, as the values give them. */
export interface AiModelProps {
  /** Kind of the provider. @default - that of the default tier */
  readonly provider?: AiProvider;
  /** Name of the model. @default - the documented one of the provider, else the service's own choice @format any */
  readonly model?: string;
  /** Base URL of the provider's API. @default - the provider's public one @format url */
  readonly endpoint?: string;
  /** API key of the provider. @default - that of the default tier */
  readonly apiKey?: Credential;
}

/** A model and the provider that serves it. */
export class AiModel {
  /** OpenAI itself. */
  public static openAi(props: AiProviderProps): AiModel {
    checkProps('AiProviderProps', props, 'AiModel.openAi');
    return new AiModel({ ...props, provider: 'openai' });
  }

  /** Any API that is compatible with OpenAI's: `https://llm.example.com/v1`. */
  public static openAiCompatible(props: AiEndpointProps): AiModel {
    checkProps('AiEndpointProps', props, 'AiModel.openAiCompatible');
    return new AiModel({ ...props, provider: 'openai' });
  }

  /** Models of Azure AI Foundry: `https://<instance>-resource.services.ai.azure.com/models`. */
  public static azureAiFoundry(props: AiEndpointProps): AiModel {
    checkProps('AiEndpointProps', props, 'AiModel.azureAiFoundry');
    return new AiModel({ ...props, provider: 'openai' });
  }

  /** Serving endpoints of Databricks: `https://<workspace>.cloud.databricks.com/serving-endpoints`; the key is a token. */
  public static databricks(props: AiEndpointProps): AiModel {
    checkProps('AiEndpointProps', props, 'AiModel.databricks');
    return new AiModel({ ...props, provider: 'openai' });
  }

  /** Azure OpenAI; `model` is the name of the deployment. */
  public static azureOpenAi(props: AiEndpointProps): AiModel {
    checkProps('AiEndpointProps', props, 'AiModel.azureOpenAi');
    return new AiModel({ ...props, provider: 'azure' });
  }

  /** Anthropic itself. */
  public static anthropic(props: AiProviderProps): AiModel {
    checkProps('AiProviderProps', props, 'AiModel.anthropic');
    return new AiModel({ ...props, provider: 'anthropic' });
  }

  /** Anthropic's models in Azure. */
  public static azureAnthropic(props: AiEndpointProps): AiModel {
    checkProps('AiEndpointProps', props, 'AiModel.azureAnthropic');
    return new AiModel({ ...props, provider: 'azure-anthropic' });
  }

  /** Another model of the default tier's provider. */
  public static named(props: AiModelNameProps): AiModel {
    checkProps('AiModelNameProps', props, 'AiModel.named');
    return new AiModel(props);
  }

  /** A model of which any part may be missing: it is then taken from the default tier. */
  public static of(props: AiModelProps): AiModel {
    checkProps('AiModelProps', props, 'AiModel');
    return new AiModel(props);
  }

  private constructor(
    /** Its description. */
    public readonly props: AiModelProps,
  ) {}
}
