import { percentile, WINDOW } from '../../dashboard/percentiles';
import type { RuleGroup } from '../rule';
import type { RuleSettings } from '../settings';

/** The AI services that the product asks: how fast they answer, and how often they refuse. */
export function aiRules({ metrics, thresholds }: RuleSettings): RuleGroup {
  const latency = percentile(metrics.aiLatency, '0.95', ['model']);
  const perMinute = (counter: string, label: string): string =>
    `60 * sum(rate(${counter}[${WINDOW}])) by (${label})`;
  const { aiLatencyMilliseconds, aiRetriesPerMinute } = thresholds;
  return {
    name: 'pixee-ai',
    recording: [
      { record: 'pixee:ai_service_latency_ms:p95', expression: latency },
      {
        record: 'pixee:ai_service_requests:rate5m',
        expression: `sum(rate(${metrics.aiRequests}[${WINDOW}])) by (model, status)`,
      },
    ],
    alerting: [
      {
        alert: 'PixeeAiLatencyHigh',
        expression: `${latency} > ${String(aiLatencyMilliseconds)}`,
        duration: '10m',
        severity: 'warning',
        summary: 'The AI model {{ $labels.model }} answers slowly',
        description:
          'One request in twenty takes {{ $value | humanize }} ms or longer. Analyses take longer; look at the rate limits and the health of the service, or choose another model.',
      },
      {
        alert: 'PixeeAiRateLimited',
        expression: `${perMinute(metrics.aiRateLimits, 'model')} > ${String(aiRetriesPerMinute)}`,
        duration: '10m',
        severity: 'warning',
        summary: 'The AI service refuses requests to {{ $labels.model }}',
        description:
          '{{ $value | humanize }} requests a minute are refused because there are too many. Ask for a larger quota, or lower the number of analyses at a time.',
      },
      {
        alert: 'PixeeAiRetriesHigh',
        expression: `${perMinute(metrics.aiRetries, metrics.serviceLabel)} > ${String(aiRetriesPerMinute)}`,
        duration: '10m',
        severity: 'warning',
        summary: 'Many requests to AI services are tried again',
        description: `{{ $value | humanize }} requests a minute of {{ $labels.${metrics.serviceLabel} }} fail at first. Look for errors of the AI service in the logs of the analysis service.`,
      },
    ],
  };
}
