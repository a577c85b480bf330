import type {
  DaemonSetSpec,
  DeploymentSpec,
  PodSpec,
  RollingUpdateDaemonSet,
  RollingUpdateDeployment,
  StatefulSetSpec,
} from '../../generated/kubernetes';
import type { DeepPartial } from '../deep-partial';
import { dnsLabelProblem } from '../syntax/dns-name';
import type { Field } from './field';
import { checkIntOrPercent, isNone } from './int-or-percent';
import { mirror } from './mirror';
import { checkRange } from './numbers';

const DEFAULT_PROGRESS_DEADLINE = 600;
const DEFAULT_SHARE = '25%';

/** Kinds that are nothing without a spec. */
const WITH_SPEC = [
  'Deployment',
  'StatefulSet',
  'DaemonSet',
  'Job',
  'JobTemplateSpec',
  'PodTemplateSpec',
  'Service',
  'HorizontalPodAutoscaler',
];

/** Workloads, and how they are brought up to date. */
export const workloads = [
  ...WITH_SPEC.map((type) =>
    mirror<{ readonly spec?: object }>(type, ['ValidatePodTemplateSpec'], ({ spec }, field) => {
      if (spec === undefined) field.at('spec').required();
    }),
  ),
  mirror<DeploymentSpec>(
    'DeploymentSpec',
    ['ValidateDeploymentSpec', 'ValidateDeploymentStrategy'],
    (spec, field) => {
      const { minReadySeconds = 0, progressDeadlineSeconds = DEFAULT_PROGRESS_DEADLINE } = spec;
      checkRange(spec.minReadySeconds, 0, Infinity, field.at('minReadySeconds'));
      if (progressDeadlineSeconds <= minReadySeconds)
        field
          .at('progressDeadlineSeconds')
          .report(
            `is ${progressDeadlineSeconds}, must be more than minReadySeconds, which is ${minReadySeconds}`,
          );
      checkTemplate(spec.template?.spec, field, 'a Deployment');
    },
  ),
  mirror<RollingUpdateDeployment>(
    'RollingUpdateDeployment',
    ['ValidateRollingUpdateDeployment', 'ValidatePositiveIntOrPercent', 'IsNotMoreThan100Percent'],
    ({ maxUnavailable = DEFAULT_SHARE, maxSurge = DEFAULT_SHARE }, field) => {
      checkIntOrPercent(maxUnavailable, field.at('maxUnavailable'));
      checkIntOrPercent(maxSurge, field.at('maxSurge'), true);
      if (isNone(maxUnavailable) && isNone(maxSurge))
        field.at('maxUnavailable').report('must not be 0 when maxSurge is 0');
    },
  ),
  mirror<StatefulSetSpec>(
    'StatefulSetSpec',
    ['ValidateStatefulSetSpec', 'validateRollingUpdateStatefulSet'],
    (
      { minReadySeconds, ordinals, serviceName = '', updateStrategy, template, revisionHistoryLimit },
      field,
    ) => {
      checkRange(minReadySeconds, 0, Infinity, field.at('minReadySeconds'));
      checkRange(ordinals?.start, 0, Infinity, field.at('ordinals', 'start'));
      if (serviceName !== '') field.at('serviceName').reportIf(dnsLabelProblem(serviceName));
      checkRange(revisionHistoryLimit, 0, Infinity, field.at('revisionHistoryLimit'));
      const { type, rollingUpdate } = updateStrategy ?? {};
      const at = field.at('updateStrategy', 'rollingUpdate');
      if (type === 'OnDelete' && rollingUpdate !== undefined) at.forbidden('when the type is OnDelete');
      checkRange(rollingUpdate?.partition, 0, Infinity, at.at('partition'));
      if (rollingUpdate?.maxUnavailable !== undefined) {
        checkIntOrPercent(rollingUpdate.maxUnavailable, at.at('maxUnavailable'));
        if (isNone(rollingUpdate.maxUnavailable)) at.at('maxUnavailable').report('must not be 0');
      }
      checkTemplate(template?.spec, field, 'a StatefulSet');
    },
  ),
  mirror<DaemonSetSpec>('DaemonSetSpec', ['ValidateDaemonSetSpec'], (spec, field) => {
    checkRange(spec.minReadySeconds, 0, Infinity, field.at('minReadySeconds'));
    checkRange(spec.revisionHistoryLimit, 0, Infinity, field.at('revisionHistoryLimit'));
    checkTemplate(spec.template?.spec, field, 'a DaemonSet');
  }),
  mirror<RollingUpdateDaemonSet>(
    'RollingUpdateDaemonSet',
    ['ValidateRollingUpdateDaemonSet'],
    ({ maxUnavailable = 1, maxSurge = 0 }, field) => {
      checkIntOrPercent(maxUnavailable, field.at('maxUnavailable'));
      checkIntOrPercent(maxSurge, field.at('maxSurge'));
      if (!isNone(maxUnavailable) && !isNone(maxSurge))
        field.at('maxSurge').forbidden('when maxUnavailable is not 0');
      if (isNone(maxUnavailable) && isNone(maxSurge))
        field.at('maxUnavailable').report('must not be 0 when maxSurge is 0');
    },
  ),
];

/** Pods that are to run for ever have no end. */
function checkTemplate(pod: DeepPartial<PodSpec> | undefined, field: Field, where: string): void {
  if (pod?.activeDeadlineSeconds !== undefined)
    field.at('template', 'spec', 'activeDeadlineSeconds').forbidden(`in ${where}`);
}
