import type { PodCheck } from './pod-check';
import type { SupportProps } from './support-props';

/** Whether the services of a running installation answer inside the cluster. */
export function healthChecks({ platform, analysis }: SupportProps): readonly PodCheck[] {
  return [
    ...(platform === undefined
      ? []
      : [
          {
            id: 'platform',
            title: 'Health of the platform',
            remedy:
              'Look at the logs of the platform; its database and object store are checked on their own.',
            lines: [
              `got=$(curl --silent --show-error --output /dev/null --write-out '%{http_code}' ${platform.url}/q/health 2>&1)`,
              'status platform 200 "$got"',
            ],
          },
        ]),
    ...(analysis === undefined
      ? []
      : [
          {
            id: 'analysis',
            title: 'The analysis service answers',
            remedy: 'Look at the logs of the analysis service.',
            lines: [`reach analysis ${analysis.url}`],
          },
        ]),
  ];
}
