import type {
  ConfigMapKeySelector,
  Container,
  EnvFromSource,
  EnvVarSource,
  FileKeySelector,
  ResourceFieldSelector,
  SecretKeySelector,
} from '../../generated/kubernetes';
import type { DeepPartial } from '../deep-partial';
import { dnsLabelProblem, dnsSubdomainProblem } from '../syntax/dns-name';
import type { Field } from './field';
import { ENV_FIELDS, fieldPathProblem, resourceProblem, divisorProblem } from './downward-api';
import { mirror } from './mirror';
import { backstepProblem } from './paths';

/** `IsConfigMapKey`. */
const DATA_KEY = /^(?!\.$|\.\.)[-._a-zA-Z0-9]{1,253}$/;
/** `IsRelaxedEnvVarName`: anything that can be printed but an equals sign. */
const RELAXED_NAME = /^[ -<>-~]+$/;
/** `IsEnvVarName`. */
const NAME = /^(?!\.$|\.\.)[-._a-zA-Z][-._a-zA-Z0-9]*$/;
/** The release since which servers take the wider names. */
const RELAXED_SINCE = 32;

/** Where variables of the environment come from. */
export const environment = [
  mirror<Container>('Container', ['ValidateEnv'], ({ env = [] }, field) => {
    env.forEach(({ name }, index) => {
      if (name === '') field.at('env', index, 'name').required();
    });
  }),
  mirror<EnvVarSource>(
    'EnvVarSource',
    ['validateEnvVarValueFrom', 'validateObjectFieldSelector'],
    ({ fieldRef, resourceFieldRef }, field) => {
      if (fieldRef !== undefined)
        field.at('fieldRef', 'fieldPath').reportIf(fieldPathProblem(fieldRef.fieldPath ?? '', ENV_FIELDS));
      if (fieldRef?.apiVersion !== undefined && fieldRef.apiVersion !== 'v1')
        field.at('fieldRef', 'apiVersion').report(`is ${JSON.stringify(fieldRef.apiVersion)}, must be v1`);
      if (resourceFieldRef !== undefined) checkResourceField(resourceFieldRef, field.at('resourceFieldRef'));
    },
  ),
  mirror<ConfigMapKeySelector>('ConfigMapKeySelector', ['validateConfigMapKeySelector'], checkKeySelector),
  mirror<SecretKeySelector>('SecretKeySelector', ['validateSecretKeySelector'], checkKeySelector),
  mirror<FileKeySelector>(
    'FileKeySelector',
    ['validateFileKeySelector'],
    ({ key, volumeName, path }, field) => {
      if (key !== undefined && !RELAXED_NAME.test(key))
        field.at('key').report(`is ${JSON.stringify(key)}, must be the name of a variable`);
      if (volumeName !== undefined) field.at('volumeName').reportIf(dnsLabelProblem(volumeName));
      if (path === '') field.at('path').required();
      else if (path !== undefined) field.at('path').reportIf(backstepProblem(path));
    },
  ),
  mirror<EnvFromSource>(
    'EnvFromSource',
    ['ValidateEnvFrom', 'validateConfigMapEnvSource', 'validateSecretEnvSource'],
    ({ prefix = '', configMapRef, secretRef }, field, { release = RELAXED_SINCE }) => {
      if (prefix !== '' && !(release >= RELAXED_SINCE ? RELAXED_NAME : NAME).test(prefix))
        field.at('prefix').report(`is ${JSON.stringify(prefix)}, must be the beginning of a variable's name`);
      for (const [source, reference] of Object.entries({ configMapRef, secretRef })) {
        if (reference === undefined) continue;
        const at = field.at(source, 'name');
        if ((reference.name ?? '') === '') at.required();
        else at.reportIf(dnsSubdomainProblem(reference.name ?? ''));
      }
    },
  ),
];

function checkKeySelector(
  { name = '', key = '' }: { readonly name?: string; readonly key?: string },
  field: Field,
): void {
  field.at('name').reportIf(name === '' ? 'is missing or empty' : dnsSubdomainProblem(name));
  if (!DATA_KEY.test(key))
    field
      .at('key')
      .report(`is ${JSON.stringify(key)}, must be letters, digits, dashes, underscores and dots`);
}

/** `validateContainerResourceFieldSelector`. */
export function checkResourceField(
  { resource = '', divisor }: DeepPartial<ResourceFieldSelector>,
  field: Field,
): void {
  field.at('resource').reportIf(resourceProblem(resource));
  if (divisor !== undefined) field.at('divisor').reportIf(divisorProblem(resource, divisor));
}
