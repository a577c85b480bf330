import { portOrNameFormat } from '../formats/port';
import { formatRule } from './format-rule';

/** The port that an Ingress of the Victoria servers leads to. */
export const victoriaPort = formatRule(
  'service-port',
  portOrNameFormat,
  ['victoria-metrics-single', 'victoria-logs-single', 'victoriatraces'].map(
    (name) => `${name}.server.ingress.hosts.*.port`,
  ),
);
