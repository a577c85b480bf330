import type { Format } from './format';

/** The name of a metric, as queries can write it without quotes. */
export const metricNameFormat: Format = (text) =>
  /^[A-Za-z_:][A-Za-z0-9_:]*$/.test(text)
    ? undefined
    : { expected: 'the name of a metric such as ai_service_requests: letters, digits, _ and :' };

/** The name of a label, as queries can write it without quotes. */
export const labelNameFormat: Format = (text) =>
  /^[A-Za-z_][A-Za-z0-9_]*$/.test(text)
    ? undefined
    : { expected: 'the name of a label such as model: letters, digits and _' };
