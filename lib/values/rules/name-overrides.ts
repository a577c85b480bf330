import { labelNameFormat } from '../../rules/formats/object-name';
import { formatRule } from './format-rule';

/** Names of components become names of Services. */
export const nameOverrides = formatRule('name-override', labelNameFormat, [
  ...['platform', 'analysis', 'oidc'].flatMap((name) => [`${name}.nameOverride`, `${name}.fullnameOverride`]),
  ...['cloudnative-pg', 'victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map(
    (name) => `${name}.nameOverride`,
  ),
]);
