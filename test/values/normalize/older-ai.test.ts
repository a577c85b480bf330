import { normalizeOlderAi } from '../../../lib/values/normalize/older-ai';
import { normalized } from './normalized';

const withAi = (ai: unknown) => ({ global: { pixee: { ai } } });
const mapped = (ai: unknown) => normalized(normalizeOlderAi, withAi(ai));

test('openai becomes the provider of everything', () => {
  const { values, problems } = mapped({
    openai: {
      key: 'a-key',
      baseUrl: 'https://ai.example.com',
      existingSecret: '',
      secretKeys: { apiKey: 'key' },
    },
  });
  expect(problems).toEqual([]);
  expect(values).toEqual(
    withAi({
      default: {
        provider: 'openai',
        apiKey: 'a-key',
        endpoint: 'https://ai.example.com',
        secretKeys: { apiKey: 'key' },
      },
    }),
  );
});

test('azure with one deployment serves default, reasoning and fast', () => {
  const { values } = mapped({
    azure: {
      enabled: true,
      existingSecret: 'own',
      endpoint: 'https://x.example',
      deployments: { 'o3-mini': 'dep' },
    },
  });
  expect(values).toEqual(
    withAi({
      default: { provider: 'azure', existingSecret: 'own', endpoint: 'https://x.example', model: 'dep' },
      reasoning: { model: 'dep' },
      fast: { model: 'dep' },
    }),
  );
});

test.each([
  ['switched off', { openai: { enabled: false, key: 'a-key' } }],
  ['empty', { openai: { existingSecret: '', secretKeys: { apiKey: 'key' } } }],
])('a section that is %s goes without a trace', (_, ai) => {
  expect(mapped(ai)).toEqual({ values: {}, problems: [] });
});

test('a model of the newer form may stand beside the older form', () => {
  expect(mapped({ openai: { key: 'a-key' }, default: { model: 'm' }, reasoning: { model: 'r' } })).toEqual({
    values: withAi({
      default: { model: 'm', provider: 'openai', apiKey: 'a-key' },
      reasoning: { model: 'r' },
    }),
    problems: [],
  });
});

test.each([
  [
    'the newer form',
    { openai: { key: 'a-key' }, default: { provider: 'anthropic', apiKey: 'b-key' } },
    'openai',
  ],
  ['the other older form', { openai: { key: 'a-key' }, azure: { key: 'b-key' } }, 'azure'],
])('together with %s it is a mistake', (_, ai, form) => {
  const { values, problems } = mapped(ai);
  expect(problems).toEqual([`error conflicting-spellings global.pixee.ai.${form}`]);
  expect(JSON.stringify(values)).not.toMatch(/openai|azure/);
});
