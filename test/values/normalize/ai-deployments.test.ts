import { normalizeOlderAi } from '../../../lib/values/normalize/older-ai';
import { normalized } from './normalized';

const withAi = (ai: unknown) => ({ global: { pixee: { ai } } });
const azure = (deployments: unknown) => ({ key: 'a-key', deployments });
const models = (ai: Record<string, unknown>) => {
  const { values, problems } = normalized(normalizeOlderAi, withAi(ai));
  const tiers = (values as ReturnType<typeof withAi>).global.pixee.ai as Record<string, { model?: string }>;
  return {
    models: Object.fromEntries(Object.entries(tiers).map(([tier, { model }]) => [tier, model])),
    problems,
  };
};

test('a kind of task gets the deployment of its model', () => {
  const ai = {
    azure: azure({ 'gpt-4.1': 'big', 'o3-mini': 'small' }),
    default: { model: 'gpt-4.1' },
    fast: { model: 'o3-mini' },
  };
  expect(models(ai)).toEqual({ models: { default: 'big', fast: 'small' }, problems: [] });
});

test('an only deployment leaves models and providers of their own alone', () => {
  const ai = {
    azure: azure({ 'o3-mini': 'dep' }),
    fast: { model: 'own' },
    reasoning: { provider: 'openai' },
  };
  expect(models(ai)).toEqual({ models: { default: 'dep', fast: 'own', reasoning: undefined }, problems: [] });
});

test('several deployments without models cannot be told apart', () => {
  expect(models({ azure: azure({ 'gpt-4.1': 'big', 'o3-mini': 'small' }) }).problems).toEqual([
    'error unused-deployment global.pixee.ai.azure.deployments."gpt-4.1"',
    'error unused-deployment global.pixee.ai.azure.deployments.o3-mini',
  ]);
});

test('a deployment too much is a warning', () => {
  const ai = { azure: azure({ 'gpt-4.1': 'big', 'o3-mini': 'small' }), default: { model: 'gpt-4.1' } };
  expect(models(ai).problems).toEqual([
    'warning unused-deployment global.pixee.ai.azure.deployments.o3-mini',
  ]);
});
