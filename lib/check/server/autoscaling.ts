import type {
  CrossVersionObjectReference,
  HorizontalPodAutoscalerSpec,
  HPAScalingPolicy,
  HPAScalingRules,
  MetricSpec,
  MetricTarget,
  PodDisruptionBudgetSpec,
} from '../../generated/kubernetes';
import { pathSegmentProblem } from '../syntax/dns-name';
import { parseQuantity } from '../../rules/quantity';
import { checkIntOrPercent } from './int-or-percent';
import { mirror } from './mirror';
import { checkRange } from './numbers';

const MAX_WINDOW = 3600;
const MAX_PERIOD = 1800;
const SOURCES = {
  ContainerResource: 'containerResource',
  External: 'external',
  Object: 'object',
  Pods: 'pods',
  Resource: 'resource',
} as const;

/** Autoscalers and disruption budgets. */
export const autoscaling = [
  mirror<HorizontalPodAutoscalerSpec>(
    'HorizontalPodAutoscalerSpec',
    ['validateHorizontalPodAutoscalerSpec'],
    ({ maxReplicas }, field) => {
      checkRange(maxReplicas, 1, Infinity, field.at('maxReplicas'));
    },
  ),
  mirror<CrossVersionObjectReference>(
    'CrossVersionObjectReference',
    ['ValidateCrossVersionObjectReference'],
    ({ apiVersion = '', kind, name }, field) => {
      // the core group has nothing to scale but this
      if (!/^[^/]+\/[^/]+$/.test(apiVersion) && kind !== 'ReplicationController')
        field
          .at('apiVersion')
          .report(`is ${JSON.stringify(apiVersion)}, must be a group and a version such as apps/v1`);
      for (const [key, text] of Object.entries({ kind, name })) {
        if (text === '') field.at(key).required();
        else if (text !== undefined) field.at(key).reportIf(pathSegmentProblem(text));
      }
    },
  ),
  mirror<HPAScalingRules>(
    'HPAScalingRules',
    ['validateScalingRules'],
    ({ stabilizationWindowSeconds, policies, tolerance }, field) => {
      checkRange(stabilizationWindowSeconds, 0, MAX_WINDOW, field.at('stabilizationWindowSeconds'));
      if (policies?.length === 0) field.at('policies').required();
      const size = tolerance === undefined ? 0n : parseQuantity(tolerance);
      if (size === undefined || size < 0n)
        field.at('tolerance').report(`is ${String(tolerance)}, must be a share such as 0.05`);
    },
  ),
  mirror<HPAScalingPolicy>(
    'HPAScalingPolicy',
    ['validateScalingPolicy'],
    ({ value, periodSeconds }, field) => {
      checkRange(value, 1, Infinity, field.at('value'));
      checkRange(periodSeconds, 1, MAX_PERIOD, field.at('periodSeconds'));
    },
  ),
  mirror<MetricSpec>('MetricSpec', ['validateMetricSpec'], (metric, field) => {
    if (metric.type === undefined) return;
    const wanted = SOURCES[metric.type];
    if (metric.resource?.name === '') field.at('resource', 'name').required();
    if (metric[wanted] === undefined) field.at(wanted).required(`the type ${metric.type} needs it`);
    for (const source of Object.values(SOURCES))
      if (source !== wanted && metric[source] !== undefined)
        field.at(source).forbidden(`when the type is ${metric.type}`);
    const resource = metric.resource?.target ?? metric.containerResource?.target;
    if (resource === undefined) return;
    if ((resource.averageUtilization === undefined) === (resource.averageValue === undefined))
      field.at(wanted, 'target').report('must have either averageUtilization or averageValue');
  }),
  mirror<MetricTarget>(
    'MetricTarget',
    ['validateMetricTarget'],
    ({ averageUtilization, averageValue, value }, field) => {
      checkRange(averageUtilization, 1, Infinity, field.at('averageUtilization'));
      for (const [key, quantity] of Object.entries({ averageValue, value })) {
        const size = quantity === undefined ? 1n : parseQuantity(quantity);
        if (size === undefined || size <= 0n)
          field.at(key).report(`is ${JSON.stringify(quantity)}, must be a quantity above zero`);
      }
    },
  ),
  mirror<PodDisruptionBudgetSpec>(
    'PodDisruptionBudgetSpec',
    ['ValidatePodDisruptionBudgetSpec'],
    ({ minAvailable, maxUnavailable }, field) => {
      checkIntOrPercent(minAvailable, field.at('minAvailable'));
      checkIntOrPercent(maxUnavailable, field.at('maxUnavailable'));
    },
  ),
];
