import { isPlainObject, type PlainObject } from '../../base/plain-object';
import { isBlank, isText } from '../prepare/paths';
import { assignDeployments } from './ai-deployments';
import type { Normalization } from './normalizer';

const AI = ['global', 'pixee', 'ai'];
const FORMS = ['openai', 'azure'] as const;

/** Key of each older setting, and the key of `default` that replaces it. */
const RENAMED: Readonly<Record<string, string>> = {
  key: 'apiKey',
  baseUrl: 'endpoint',
  endpoint: 'endpoint',
  existingSecret: 'existingSecret',
  secretKeys: 'secretKeys',
};

/** Any of these says that the newer form is in use; a model alone may stand beside the older one. */
const NEWER_KEYS = ['provider', 'apiKey', 'endpoint', 'existingSecret'];

/** The older `ai.openai` and `ai.azure` become `ai.default`. */
export function normalizeOlderAi(normalization: Normalization): void {
  const used = FORMS.flatMap((form) => {
    const section = normalization.get(`global.pixee.ai.${form}`);
    normalization.remove(`global.pixee.ai.${form}`);
    return isPlainObject(section) && isUsed(section) ? [{ form, section }] : [];
  });
  const [first, second] = used;
  if (first === undefined) return;
  const newer = NEWER_KEYS.find((key) => !isBlank(normalization.get(`global.pixee.ai.default.${key}`)));
  if (second !== undefined) reportConflict(normalization, second.form, '`global.pixee.ai.openai`');
  else if (newer !== undefined)
    reportConflict(normalization, first.form, `\`global.pixee.ai.default.${newer}\``);
  else replace(normalization, first.form, first.section);
}

/** On unless switched off, as soon as there is a key, a Secret or an address. */
function isUsed({ enabled, key, existingSecret, baseUrl, endpoint }: PlainObject): boolean {
  if (typeof enabled === 'boolean') return enabled;
  return [key, existingSecret, baseUrl, endpoint].some(isText);
}

function reportConflict(normalization: Normalization, form: string, other: string): void {
  normalization.report({
    rule: 'conflicting-spellings',
    message: `and ${other} both say which provider serves by default`,
    remedy: 'keep one of them, best `global.pixee.ai.default`',
    path: [...AI, form],
    onKey: true,
  });
}

function replace(normalization: Normalization, form: (typeof FORMS)[number], section: PlainObject): void {
  normalization.set('global.pixee.ai.default.provider', form);
  normalization.moved([...AI, form], [...AI, 'default', 'provider']);
  for (const [key, newer] of Object.entries(RENAMED)) {
    const value = section[key];
    if (isBlank(value)) continue;
    normalization.set(`global.pixee.ai.default.${newer}`, value);
    normalization.moved([...AI, form, key], [...AI, 'default', newer]);
  }
  if (isPlainObject(section.deployments)) assignDeployments(normalization, section.deployments);
}
