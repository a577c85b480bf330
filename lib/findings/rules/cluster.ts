import { either, error, type RuleTable, warning } from './rule-info';

/** How a release fits into its cluster: numbers of pods, quotas, OpenShift, runtimes. */
export const clusterRules = {
  'time-zone': error(
    'A service that does not know its time zone keeps another one without a word.',
    'Write a name of the time zone database, such as Europe/Berlin.',
  ),
  'locale-format': error(
    'A locale that is none counts as C, which knows letters of English only.',
    'Write a locale like C.UTF-8.',
  ),
  'quota-format': error(
    'The API server refuses other resources and amounts of a quota.',
    'Write them like `requests.memory: 32Gi`.',
  ),
  'count-or-percent': error(
    'The API server refuses the disruption budget.',
    'Write a number, or a share like 50%.',
  ),
  'pod-security-version': error(
    'The API server takes an unknown version of the standards for the latest one.',
    'Write latest, or a version like v1.34.',
  ),
  'autoscaling-range': error(
    'The API server refuses an autoscaler whose least number is above its greatest.',
    'Raise `maxReplicas`, or lower `minReplicas`.',
  ),
  'autoscaling-target': warning(
    'A share of what a container requests cannot be measured where it requests nothing: the autoscaler never scales.',
    'Set the request, or choose `cdk8s.resources`.',
  ),
  'one-pod': warning(
    'A second pod of what is made for one loses data, answers by chance, or does its work twice.',
    'Run one pod.',
  ),
  'disruption-budget': either(
    'A budget that leaves no pod to be moved blocks every drain of a node, and with it upgrades of the cluster.',
    'Let one pod be missing, or run more of them.',
  ),
  'namespace-unused': error(
    'Labels and annotations stand on the Namespace, which is not rendered.',
    'Set `cdk8s.createNamespace`, or label the namespace where it is made.',
  ),
  'quota-exceeded': error(
    'Pods beyond the quota are not created.',
    'Raise the quota, or lower requests, limits or numbers of pods.',
  ),
  'quota-unstated': warning(
    'In a namespace with a quota, pods whose containers do not state what the quota bounds are refused.',
    'State it, choose `cdk8s.resources`, or give defaults by a LimitRange.',
  ),
  'limit-range': error(
    'The API server refuses pods whose containers are outside of the limits of the namespace.',
    'Change the LimitRange, or requests and limits of the container.',
  ),
  'security-constraint': either(
    'The SCC restricted-v2 of OpenShift, which every account may use, does not admit the pod.',
    'Leave the field out, or give the account of the pod another SCC.',
  ),
  'route-termination': error('A router that speaks TLS to a pod that does not gets no answer.', 'Use edge.'),
  'route-host': error(
    'A Route without a host gets one that nobody knows before, and of two Routes with one host and path the newer is refused.',
    'Give each Route a host of its own.',
  ),
  'heap-share': warning(
    'A share of memory without a limit is one of the whole node.',
    'Set `platform.resources.limits.memory`, or choose `cdk8s.resources`.',
  ),
  'shutdown-time': error(
    'What takes longer than the grace period is cut off.',
    'Raise `terminationGracePeriodSeconds` above it.',
  ),
} as const satisfies RuleTable;
