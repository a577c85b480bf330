import type { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { Release } from '../../lib/core/release/release';
import type { AiTaskValues } from '../../lib/values/contract/global/pixee/ai';
import type { Values } from '../../lib/values/contract/values';
import { Ai } from '../ai/ai';
import { AiModel } from '../ai/ai-model';
import { make } from './composition';
import { credential } from './credentials';

/** The models as the values describe them; the older `openai` and `azure` forms have been mapped before. */
export function aiFromValues(scope: Construct, values: Values): Ai {
  const { enabled, scaModelsEnabled, scaModelName, deepResearchModelName, ...tiers } =
    values.global?.pixee?.ai ?? {};
  const secretName = `${Release.of(scope).name}-ai`;
  const model = (tier: AiTaskValues | undefined, key: string): AiModel | undefined => {
    if (tier === undefined) return undefined;
    const { provider, endpoint, apiKey, existingSecret, secretKeys } = tier;
    // Without a provider of its own, a tier uses the default tier's key: the store is not asked for another one.
    const ownKey = given(apiKey) ?? given(existingSecret) ?? provider ?? (key === 'key' ? key : undefined);
    return AiModel.of({
      provider,
      model: tier.model,
      endpoint,
      apiKey:
        ownKey === undefined
          ? undefined
          : credential(values, {
              name: 'ai',
              secretName,
              key,
              inline: apiKey,
              existingSecret,
              existingKey: secretKeys?.apiKey ?? 'key',
            }),
    });
  };
  return make(Ai, scope, 'ai', {
    enabled,
    default: model(tiers.default, 'key'),
    reasoning: model(tiers.reasoning, 'reasoningKey'),
    fast: model(tiers.fast, 'fastKey'),
    webSearch: model(tiers.webSearch, 'webSearchKey'),
    scaModelsEnabled,
    scaModelName,
    deepResearchModelName,
  });
}
