import { testCases } from '../support/sample';

const POD = ['spec', 'template', 'spec'];

describe('workload-shape', () => {
  testCases('workload-shape', [
    [
      'fails when a pod has no container',
      'DaemonSet/collector',
      [...POD, 'containers'],
      [],
      ['DaemonSet/collector spec.template.spec.containers: is empty; a pod needs a container'],
    ],
    [
      'fails when a container has no image',
      'DaemonSet/collector',
      [...POD, 'containers', 0, 'image'],
      undefined,
      [
        'DaemonSet/collector spec.template.spec.containers[0].image: is missing, must be an image without spaces around it',
      ],
    ],
    [
      'fails when an image has spaces around it',
      'DaemonSet/collector',
      [...POD, 'containers', 0, 'image'],
      'web:1 ',
      [
        'DaemonSet/collector spec.template.spec.containers[0].image: is "web:1 ", must be an image without spaces around it',
      ],
    ],
    [
      'fails when the pods of a Deployment may end',
      'Deployment/web',
      [...POD, 'restartPolicy'],
      'OnFailure',
      ['Deployment/web spec.template.spec.restartPolicy: is OnFailure, allowed in a Deployment: Always'],
    ],
    [
      'fails when a Job says nothing about restarts',
      'Job/setup',
      [...POD, 'restartPolicy'],
      undefined,
      ['Job/setup spec.template.spec.restartPolicy: is Always, allowed in a Job: Never, OnFailure'],
    ],
    [
      'fails when Recreate has the options of a rolling update',
      'Deployment/web',
      ['spec', 'strategy', 'type'],
      'Recreate',
      ['Deployment/web spec.strategy.rollingUpdate: must not be given when the type is Recreate'],
    ],
    [
      'fails when a schedule has six fields',
      'CronJob/report',
      ['spec', 'schedule'],
      '0 0 3 * * *',
      [
        'CronJob/report spec.schedule: is "0 0 3 * * *", must have five fields: minute, hour, day, month, weekday',
      ],
    ],
    ['takes a named schedule', 'CronJob/report', ['spec', 'schedule'], '@daily', []],
  ]);
});
