import type { PlainObject } from '../../base/plain-object';
import { isBlank, isText } from '../prepare/paths';
import type { Normalization } from './normalizer';

const TIERS = ['default', 'reasoning', 'fast', 'webSearch'];
/** What the only deployment serves. */
const MAIN_TIERS = ['default', 'reasoning', 'fast'];
const DEPLOYMENTS = ['global', 'pixee', 'ai', 'azure', 'deployments'];

/**
 * The older form names a deployment for each model, the newer one for each kind of task. A model that a kind of task names
 * leads to its deployment; an only deployment serves every kind of task that names no model.
 */
export function assignDeployments(normalization: Normalization, deployments: PlainObject): void {
  const left = new Set(Object.keys(deployments).filter((model) => isText(deployments[model])));
  const assign = (tier: string, model: string): void => {
    normalization.set(`global.pixee.ai.${tier}.model`, deployments[model]);
    normalization.moved([...DEPLOYMENTS, model], ['global', 'pixee', 'ai', tier, 'model']);
  };
  const all = [...left];
  for (const tier of TIERS) {
    const model = normalization.get(`global.pixee.ai.${tier}.model`);
    if (!isText(model) || !all.includes(model)) continue;
    assign(tier, model);
    left.delete(model);
  }
  const [only] = all;
  if (only !== undefined && all.length === 1) {
    left.delete(only);
    for (const tier of MAIN_TIERS.filter((name) => isFree(normalization, name))) assign(tier, only);
  }
  reportUnused(normalization, [...left], left.size === all.length);
}

/** A kind of task without a model and without a provider of its own. */
function isFree(normalization: Normalization, tier: string): boolean {
  const isOwn = tier !== 'default' && !isBlank(normalization.get(`global.pixee.ai.${tier}.provider`));
  return !isOwn && isBlank(normalization.get(`global.pixee.ai.${tier}.model`));
}

function reportUnused(normalization: Normalization, models: readonly string[], areAll: boolean): void {
  for (const model of models) {
    normalization.report({
      rule: 'unused-deployment',
      severity: areAll ? 'error' : 'warning',
      message: 'is not the model of any kind of task, so that its deployment would not be used',
      remedy: 'name deployments by `global.pixee.ai.default.model`, `reasoning.model` and `fast.model`',
      path: [...DEPLOYMENTS, model],
      onKey: true,
    });
  }
}
