import { printPath } from '../../findings/value-path';
import { isBlank } from '../prepare/paths';
import { hasExternalStore } from './missing';
import { isDefault } from './is-default';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

const AI = ['global', 'pixee', 'ai'] as const;
const TIERS = ['default', 'reasoning', 'fast', 'webSearch'] as const;

/** Providers of which each customer has an address of their own. */
const NEED_ENDPOINT = new Set(['azure', 'azure-anthropic']);

/** A provider needs a key, and an address where there is no public one. */
export const aiIncomplete: ValueRule = {
  id: 'ai-incomplete',
  severity: 'error',
  *check(context) {
    const ai = context.values.global?.pixee?.ai;
    if (ai?.enabled === false) return;
    for (const tier of TIERS) {
      const { provider } = ai?.[tier] ?? {};
      if (provider === undefined) continue;
      const same = tier !== 'default' && provider === ai?.default?.provider;
      if (!same) yield* missingKey(context, tier);
      if (NEED_ENDPOINT.has(provider) && !same && isBlank(context.given([...AI, tier, 'endpoint']))) {
        yield {
          path: [...AI, tier, 'endpoint'],
          message: `is missing, but the provider ${provider} has an address of its own for every customer`,
          remedy: 'set it to the URL of your resource',
        };
      }
    }
  },
};

function* missingKey(context: RuleContext, tier: string): Iterable<RuleFinding> {
  const path = [...AI, tier, 'apiKey'];
  const existing = [...AI, tier, 'existingSecret'];
  if (!isBlank(context.given(path)) || !isBlank(context.given(existing)) || hasExternalStore(context)) return;
  yield {
    path,
    message: 'is missing, but a provider is chosen and answers nobody without a key',
    remedy: `set it, or name a Secret that holds it in \`${printPath(existing)}\`, or a store in \`cdk8s.externalSecrets\``,
  };
}

/** The product's documentation calls a provider required. */
export const aiProvider: ValueRule = {
  id: 'ai-provider',
  severity: 'warning',
  *check(context) {
    const ai = context.values.global?.pixee?.ai;
    if (ai?.enabled === false || !isBlank(context.given([...AI, 'default', 'provider']))) return;
    if (TIERS.some((tier) => ai?.[tier]?.provider !== undefined || !isBlank(ai?.[tier]?.model))) return;
    yield {
      path: [...AI, 'default', 'provider'],
      message: 'is missing, but the product needs a model for nearly all it does',
      remedy:
        'set it to openai, anthropic, azure or azure-anthropic, and `global.pixee.ai.default.apiKey` or `global.pixee.ai.default.existingSecret`, or `global.pixee.ai.enabled: false`',
    };
  },
};

/** A tier of its own is nothing without the default one, whose provider and key it takes. */
export const aiWithoutDefault: ValueRule = {
  id: 'ai-without-default',
  severity: 'warning',
  *check({ values }) {
    const ai = values.global?.pixee?.ai;
    if (ai?.enabled === false || ai?.default?.provider !== undefined) return;
    for (const tier of TIERS.slice(1)) {
      const own = ai?.[tier];
      if (isBlank(own?.model) || own?.provider !== undefined) continue;
      yield {
        path: [...AI, tier, 'model'],
        message: 'has no effect, because neither this tier nor `global.pixee.ai.default` names a provider',
        remedy: 'set `global.pixee.ai.default.provider` and its key',
      };
    }
  },
};

/** Only OpenAI, and Azure AI Foundry behind OpenAI's API, have models that search the web. */
export const aiWebSearch: ValueRule = {
  id: 'ai-web-search',
  severity: 'error',
  *check({ values }) {
    const ai = values.global?.pixee?.ai;
    const provider = ai?.webSearch?.provider ?? ai?.default?.provider;
    if (isBlank(ai?.webSearch?.model) || provider === undefined || provider === 'openai') return;
    yield {
      path: [...AI, 'webSearch', 'model'],
      message: `is given, but the provider ${provider} has no model that searches the web`,
      remedy:
        'remove it, or set `global.pixee.ai.webSearch.provider: openai` with a key and, for Azure AI Foundry, its endpoint',
    };
  },
};

/** The models for dependencies are asked only when they are switched on. */
export const aiDependencyModels: ValueRule = {
  id: 'ai-dependency-models',
  severity: 'warning',
  *check({ values }) {
    const ai = values.global?.pixee?.ai;
    if (ai?.scaModelsEnabled === true) return;
    for (const key of ['scaModelName', 'deepResearchModelName'] as const) {
      if (isBlank(ai?.[key]) || isDefault(values, [...AI, key])) continue;
      yield {
        path: [...AI, key],
        message: 'has no effect, because `global.pixee.ai.scaModelsEnabled` is not true',
        remedy: 'set `global.pixee.ai.scaModelsEnabled: true`',
      };
    }
  },
};

/** The rules over models. */
export const aiRules: readonly ValueRule[] = [
  aiIncomplete,
  aiProvider,
  aiWithoutDefault,
  aiWebSearch,
  aiDependencyModels,
];
