import type { Dashboard } from './dashboard';
import type { MetricNames } from './metrics';
import { percentiles, WINDOW } from './percentiles';

/** The documented dashboard of the AI services that the product asks. */
export function aiServiceDashboard(names: MetricNames): Dashboard {
  return {
    title: 'AI Service Metrics',
    fileName: 'ai-service-metrics',
    rows: [
      {
        title: 'Requests',
        panels: [
          {
            title: 'AI Service Requests Rate',
            description: 'Requests per second by model, status and status code.',
            unit: 'req/s',
            queries: [
              {
                expression: `sum(rate(${names.aiRequests}[${WINDOW}])) by (model, status, status_code)`,
                legend: '{{model}} {{status}} {{status_code}}',
              },
            ],
          },
          {
            title: 'AI Service Latency Percentiles',
            description: 'Time that half, 95 % and 99 % of the requests take at most, by model and status.',
            unit: 'ms',
            queries: percentiles(names.aiLatency, ['model', 'status']),
          },
        ],
      },
      {
        title: 'Retries and limits',
        panels: [
          {
            title: 'AI Service Retry Rate',
            description: 'Requests per second that were tried again, by service.',
            unit: 'req/s',
            width: 6,
            queries: [
              {
                expression: `sum(rate(${names.aiRetries}[${WINDOW}])) by (${names.serviceLabel})`,
                legend: `{{${names.serviceLabel}}}`,
              },
            ],
          },
          {
            title: 'AI Service Rate Limit Events',
            description:
              'Requests in five minutes that the AI service refused because there were too many, by model.',
            width: 6,
            queries: [
              {
                expression: `sum(increase(${names.aiRateLimits}[${WINDOW}])) by (model)`,
                legend: '{{model}}',
              },
            ],
          },
        ],
      },
      {
        title: 'Health',
        panels: [
          {
            title: 'AI Health Check Latency Percentiles',
            description: 'Time that half, 95 % and 99 % of the health checks take at most.',
            unit: 'ms',
            queries: percentiles(names.aiHealthCheckLatency),
          },
        ],
      },
    ],
  };
}
