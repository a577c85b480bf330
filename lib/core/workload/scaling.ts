import type { ApiObject } from 'cdk8s';
import type { Construct } from 'constructs';
import { PixeeError } from '../../findings/pixee-error';
import type { HorizontalPodAutoscaler, MetricSpec, PodDisruptionBudget } from '../../generated/kubernetes';
import type { Component } from '../release/component';
import { manifest } from '../object/manifest';
import { Release } from '../release/release';
import type { AutoscalingValues, ScalingValues } from './scaling-values';

/** How many pods of a workload run. */
export interface ScaledWorkload extends ScalingValues {
  readonly component: Component;
  readonly kind: 'Deployment' | 'StatefulSet';
  /** Number of pods that is said. @default - the cluster's default, 1 */
  readonly replicas?: number | undefined;
}

/** The objects that watch over the number of pods. */
export interface ScalingObjects {
  /** The autoscaler. @default - none is wanted */
  readonly autoscaler?: ApiObject;
  /** The disruption budget. @default - none is wanted */
  readonly disruptionBudget?: ApiObject;
}

const MIN_REPLICAS = 1;
const MAX_REPLICAS = 3;
const CPU_PERCENTAGE = 80;

/** The least and the greatest number of pods. */
export function replicaRange({
  replicas = 1,
  autoscaling,
}: Pick<ScaledWorkload, 'replicas' | 'autoscaling'>): { readonly least: number; readonly most: number } {
  if (autoscaling?.enabled !== true) return { least: replicas, most: replicas };
  const { minReplicas = MIN_REPLICAS, maxReplicas = Math.max(MAX_REPLICAS, minReplicas) } = autoscaling;
  return { least: minReplicas, most: maxReplicas };
}

/**
 * Adds the autoscaler of a workload, when it is wanted, and its disruption budget: where it is wanted, or by the release wherever more
 * than one pod runs. With one pod a budget would block every drain of its node.
 *
 * @throws PixeeError when the autoscaler's least number of pods is above its greatest
 */
export function addScaling(scope: Construct, workload: ScaledWorkload): ScalingObjects {
  const { autoscaling } = workload;
  const autoscaler = autoscaling?.enabled === true ? addAutoscaler(scope, workload, autoscaling) : undefined;
  const disruptionBudget = wantsBudget(Release.of(scope), workload) ? addBudget(scope, workload) : undefined;
  return {
    ...(autoscaler === undefined ? {} : { autoscaler }),
    ...(disruptionBudget === undefined ? {} : { disruptionBudget }),
  };
}

function addAutoscaler(
  scope: Construct,
  { component, kind, ...numbers }: ScaledWorkload,
  autoscaling: AutoscalingValues,
): ApiObject {
  const { least, most } = replicaRange(numbers);
  if (least > most)
    throw PixeeError.of(
      'autoscaling-range',
      `minReplicas is ${String(least)}, more than maxReplicas, ${String(most)}`,
      scope.node.path,
    );
  const { targetMemoryUtilizationPercentage: memory, behavior } = autoscaling;
  const cpu =
    autoscaling.targetCPUUtilizationPercentage ?? (memory === undefined ? CPU_PERCENTAGE : undefined);
  return manifest<HorizontalPodAutoscaler>(scope, 'Autoscaler', {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: { name: component.fullName, labels: component.labels },
    spec: {
      scaleTargetRef: { apiVersion: 'apps/v1', kind, name: component.fullName },
      minReplicas: least,
      maxReplicas: most,
      metrics: [...utilization('cpu', cpu), ...utilization('memory', memory)],
      ...(behavior === undefined || Object.keys(behavior).length === 0 ? {} : { behavior }),
    },
  });
}

function utilization(name: 'cpu' | 'memory', averageUtilization: number | undefined): MetricSpec[] {
  return averageUtilization === undefined
    ? []
    : [{ type: 'Resource', resource: { name, target: { type: 'Utilization', averageUtilization } } }];
}

function wantsBudget({ settings }: Release, workload: ScaledWorkload): boolean {
  const { availability = 'none', podDisruptionBudgets = availability !== 'none' } = settings;
  return workload.podDisruptionBudget?.enabled ?? (podDisruptionBudgets && replicaRange(workload).least > 1);
}

function addBudget(scope: Construct, { component, podDisruptionBudget }: ScaledWorkload): ApiObject {
  const { minAvailable, maxUnavailable, unhealthyPodEvictionPolicy } = podDisruptionBudget ?? {};
  const missing = maxUnavailable ?? (minAvailable === undefined ? 1 : undefined);
  return manifest<PodDisruptionBudget>(scope, 'DisruptionBudget', {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: { name: component.fullName, labels: component.labels },
    spec: {
      ...(minAvailable === undefined ? {} : { minAvailable: number(minAvailable) }),
      ...(missing === undefined ? {} : { maxUnavailable: number(missing) }),
      selector: { matchLabels: component.selectorLabels },
      // Pods that never become ready would block drains as well.
      unhealthyPodEvictionPolicy: unhealthyPodEvictionPolicy ?? 'AlwaysAllow',
    },
  });
}

/** Kubernetes takes a number for pods and a text for a share. */
function number(amount: string | number): string | number {
  return typeof amount === 'string' && /^\d+$/.test(amount) ? Number(amount) : amount;
}
