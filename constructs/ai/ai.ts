import { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { CredentialSecret, type SecretKey } from '../../lib/core/credential/credential-secret';
import type { Env, EnvValue } from '../../lib/core/pod/env';
import { envName } from '../../lib/core/pod/env-name';
import { Release } from '../../lib/core/release/release';
import type { CredentialCheck } from '../integration/credential-check';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import { aiCheck, type AiCheckProps, PUBLIC_ENDPOINTS } from './ai-check';
import type { AiModel, AiProvider } from './ai-model';
import { checkCall, checkProps } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** The models that the product works with, by kind of task. */
export interface AiProps {
  /** Whether any model is asked at all. @default true */
  readonly enabled?: boolean;
  /** Provider and model of everything that has none of its own. @default - none, so that no model is asked */
  readonly default?: AiModel;
  /** Model for long reasoning. @default - as `default` */
  readonly reasoning?: AiModel;
  /** Model for quick answers. @default - as `default` */
  readonly fast?: AiModel;
  /** Model that searches the web; only OpenAI and Azure AI Foundry have such. @default - the service's own */
  readonly webSearch?: AiModel;
  /** Whether models assess dependencies (software composition analysis). @default false */
  readonly scaModelsEnabled?: boolean;
  /** Model that assesses dependencies. @default gpt-4.1 @format any */
  readonly scaModelName?: string;
  /** Model that researches a dependency in depth. @default o4-mini-deep-research @format any */
  readonly deepResearchModelName?: string;
}

/** The tiers that have a model of their own, with the key of their credential in our Secret. */
const TIERS = {
  default: 'key',
  reasoning: 'reasoningKey',
  fast: 'fastKey',
  webSearch: 'webSearchKey',
} as const;

type Tier = keyof typeof TIERS;

/** Models that the product's documentation names as defaults of a provider. */
const DOCUMENTED_MODELS: Partial<Record<AiProvider, Partial<Record<Tier, string>>>> = {
  azure: { reasoning: 'o3-mini', fast: 'o3-mini' },
  'azure-anthropic': {
    default: 'claude-sonnet-4-20250514',
    reasoning: 'claude-sonnet-4-20250514',
    fast: 'claude-sonnet-4-20250514',
  },
};

/**
 * The models that platform and analysis work with. The environment variables are `PIXEE_AI_<TIER>_<KEY>`, names of ours by
 * the rule of `envName`.
 */
export class Ai extends Construct {
  /** The API keys of the providers, unless no model is asked. */
  public readonly secret?: CredentialSecret;
  private readonly props: AiProps;
  private readonly variables = new Map<string, EnvValue>();
  private readonly asked: AiCheckProps[] = [];

  public constructor(scope: Construct, id: string, props: AiProps = {}) {
    super(...place(scope, id));
    checkProps('AiProps', props, this);
    this.props = props;
    this.variables.set('PIXEE_AI_ENABLED', props.enabled ?? true);
    if (props.enabled === false) return;
    const release = Release.of(this);
    this.secret = new CredentialSecret(this, 'secret', {
      name: `${release.name}-ai`,
      labels: release.objectLabels,
      purpose: 'API keys of the AI providers',
    });
    this.addTiers(this.secret);
    this.addDependencyModels();
  }

  /** Hosts that are called for it. */
  public get hosts(): readonly OutboundHost[] {
    if (this.props.enabled === false) return [];
    const urls = Object.keys(TIERS).flatMap((tier) => {
      const { provider, endpoint } = this.props[tier as Tier]?.props ?? {};
      const url = endpoint ?? (provider === undefined ? undefined : PUBLIC_ENDPOINTS[provider]);
      return url === undefined ? [] : [url];
    });
    return [...new Set(urls)].map((url) => outboundHost(url, 'AI provider'));
  }

  /** Requests that prove that every model answers to its key: each model once, whatever it is used for. */
  public get credentialChecks(): readonly CredentialCheck[] {
    const models = new Map<string, AiCheckProps>();
    for (const props of this.asked) {
      const { tiers, ...model } = props;
      const same = models.get(JSON.stringify(model));
      models.set(JSON.stringify(model), { ...model, tiers: [...(same?.tiers ?? []), ...tiers] });
    }
    return [...models.values()].flatMap((props) => aiCheck(props) ?? []);
  }

  /** Gives a service its environment. Platform and Analysis call it. */
  public bindTo(env: Env): void {
    checkCall('Ai.bindTo', { env }, this);
    for (const [name, value] of this.variables) env.set(name, value);
  }

  private addTiers(secret: CredentialSecret): void {
    let defaultKey: SecretKey | undefined;
    for (const [tier, key] of Object.entries(TIERS) as [Tier, string][]) {
      const own = this.props[tier]?.props ?? {};
      const base = this.props.default?.props ?? {};
      const provider = own.provider ?? base.provider;
      const documented = provider === undefined ? undefined : DOCUMENTED_MODELS[provider]?.[tier];
      const model = given(own.model) ?? documented;
      const ownKey = own.apiKey === undefined ? undefined : secret.add(key, own.apiKey);
      this.set([tier, 'provider'], own.provider);
      this.set([tier, 'model'], model);
      this.set([tier, 'endpoint'], own.endpoint);
      this.set([tier, 'apiKey'], ownKey === undefined ? undefined : { secretKeyRef: ownKey });
      if (tier === 'default') defaultKey = ownKey;
      const apiKey = ownKey ?? defaultKey;
      if (apiKey === undefined || provider === undefined) continue;
      const endpoint = given(own.endpoint) ?? (own.provider === undefined ? given(base.endpoint) : undefined);
      // A tier that says nothing is the default tier, which is asked already.
      if (tier !== 'default' && model === undefined && own.provider === undefined) continue;
      this.asked.push({ tiers: [tier], provider, model, endpoint, apiKey });
    }
  }

  private addDependencyModels(): void {
    const { scaModelsEnabled, scaModelName, deepResearchModelName } = this.props;
    this.set(['scaModelsEnabled'], scaModelsEnabled ?? false);
    if (scaModelsEnabled !== true) return;
    this.set(['scaModelName'], scaModelName ?? 'gpt-4.1');
    this.set(['deepResearchModelName'], deepResearchModelName ?? 'o4-mini-deep-research');
  }

  private set(path: readonly string[], value: EnvValue): void {
    this.variables.set(envName('PIXEE_AI', path), value);
  }
}
