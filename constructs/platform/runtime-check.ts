import type { ApiObject } from 'cdk8s';
import type { Release } from '../../lib/core/release/release';
import type { Finding, ValuePath } from '../../lib/findings/finding';
import type { PodSpec } from '../../lib/generated/kubernetes';

const PLACE: ValuePath = ['cdk8s', 'runtime', 'platform'];
/** Kubernetes' own time between the request to stop and the end. */
const GRACE_SECONDS = 30;

/** Says, when all is made and patched, what the finished pod makes of heap and time to stop. */
export function checkRuntime(release: Release, deployment: ApiObject): void {
  const { maxRAMPercentage, shutdownTimeout } = release.settings.runtime?.platform ?? {};
  if (maxRAMPercentage === undefined && shutdownTimeout === undefined) return;
  release.addCheck(() => {
    // a patch may have taken any of it away
    const { spec: { template } = {} } = deployment.toJson() as {
      readonly spec?: { readonly template?: { readonly spec?: PodSpec } };
    };
    const spec = template?.spec;
    if (!Array.isArray(spec?.containers) || !release.owns(`Deployment/${deployment.name}`)) return [];
    return [
      ...(maxRAMPercentage === undefined ? [] : heapProblem(spec, deployment)),
      ...(shutdownTimeout === undefined ? [] : timeProblem(spec, shutdownTimeout, deployment)),
    ];
  });
}

function heapProblem({ containers }: PodSpec, { node }: ApiObject): Finding[] {
  if (containers[0]?.resources?.limits?.['memory'] !== undefined) return [];
  return [
    {
      rule: 'heap-share',
      severity: 'warning',
      construct: node.path,
      path: [...PLACE, 'maxRAMPercentage'],
      message: 'is a share of the memory limit of the platform, which has none: it counts for the whole node',
      remedy: 'set `platform.resources.limits.memory`, or choose `cdk8s.resources`',
    },
  ];
}

function timeProblem(
  { terminationGracePeriodSeconds = GRACE_SECONDS }: PodSpec,
  timeout: string,
  { node }: ApiObject,
): Finding[] {
  const seconds = secondsOf(timeout);
  if (seconds < terminationGracePeriodSeconds) return [];
  return [
    {
      rule: 'shutdown-time',
      severity: 'error',
      construct: node.path,
      path: [...PLACE, 'shutdownTimeout'],
      message: `is ${timeout}, but the pod is ended ${String(terminationGracePeriodSeconds)} seconds after it was told to stop`,
      remedy: 'raise `platform.terminationGracePeriodSeconds` above it',
    },
  ];
}

const UNITS: Readonly<Record<string, number>> = { h: 3600, m: 60, s: 1, ms: 0.001 };

function secondsOf(duration: string): number {
  let seconds = 0;
  for (const [, count, unit = ''] of duration.matchAll(/(\d{1,9})(ms|h|m|s)/g))
    seconds += Number(count) * (UNITS[unit] ?? 0);
  return seconds;
}
