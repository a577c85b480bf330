import type { ObjectRule } from './rule';
import { autoscalingTarget } from './rules/autoscaling-target';
import { backendPorts } from './rules/backend-ports';
import { dataKeys } from './rules/data-keys';
import { disruptionBudget } from './rules/disruption-budget';
import { ingressRoutes } from './rules/ingress-routes';
import { labelsAndAnnotations } from './rules/labels-and-annotations';
import { limitRange } from './rules/limit-range';
import { numberRanges } from './rules/number-ranges';
import { objectName } from './rules/object-name';
import { oneOf } from './rules/one-of';
import { partNames } from './rules/part-names';
import { podSecurity } from './rules/pod-security';
import { podSpreading } from './rules/pod-spreading';
import { probePorts } from './rules/probe-ports';
import { quota } from './rules/quota';
import { references } from './rules/references';
import { resources } from './rules/resources';
import { secretLeaks } from './rules/secret-leaks';
import { secretType } from './rules/secret-type';
import { securityConstraint } from './rules/security-constraint';
import { selectsSomething } from './rules/selects-something';
import { serverValidation } from './rules/server-validation';
import { servicePorts } from './rules/service-ports';
import { uniqueObjects } from './rules/unique-objects';
import { uniqueParts } from './rules/unique-parts';
import { volumeMounts } from './rules/volume-mounts';
import { workloadSelector } from './rules/workload-selector';
import { workloadShape } from './rules/workload-shape';

/** All rules, in the order in which they report on one object. The schema comes before them. */
export const recommendedRules: readonly ObjectRule[] = [
  objectName,
  labelsAndAnnotations,
  partNames,
  dataKeys,
  secretType,
  uniqueObjects,
  uniqueParts,
  oneOf,
  workloadShape,
  numberRanges,
  serverValidation,
  resources,
  workloadSelector,
  selectsSomething,
  podSpreading,
  disruptionBudget,
  autoscalingTarget,
  limitRange,
  quota,
  servicePorts,
  probePorts,
  ingressRoutes,
  backendPorts,
  volumeMounts,
  references,
  secretLeaks,
  podSecurity,
  securityConstraint,
];
