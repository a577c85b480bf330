import { parseQuantity } from '../quantity';
import { kubernetesVersionFormat } from './kubernetes-version';
import type { FormatProblem } from './format';

/**
 * What a ResourceQuota can bound (`validateResourceQuotaResourceName` in pkg/apis/core/validation and `standardQuotaResources` in
 * pkg/apis/core/helper, Kubernetes 1.34).
 */
const NAMES: ReadonlySet<string> = new Set([
  ...['cpu', 'memory', 'ephemeral-storage'].flatMap((name) => [name, `requests.${name}`, `limits.${name}`]),
  ...['requests.storage', 'persistentvolumeclaims', 'pods', 'services', 'secrets', 'configmaps'],
  ...['replicationcontrollers', 'resourcequotas', 'services.nodeports', 'services.loadbalancers'],
]);

/** Counts of objects, storage of a class, resources of devices, huge pages. */
const OTHERS =
  /^(?:count\/[a-z0-9.-]{1,200}|[a-z0-9.-]{1,200}\.storageclass\.storage\.k8s\.io\/(?:requests\.storage|persistentvolumeclaims)|requests\.[a-z0-9.-]{1,200}\/[A-Za-z0-9._-]{1,63}|(?:requests\.|limits\.)?hugepages-[0-9]{1,9}[KMG]i)$/;

/** The name of a resource that a quota bounds. */
export function quotaNameFormat(text: string): FormatProblem | undefined {
  return NAMES.has(text) || OTHERS.test(text)
    ? undefined
    : {
        expected:
          'a resource that a quota can bound, such as requests.cpu, limits.memory, pods or count/jobs.batch',
      };
}

/** The amount of a quota. */
export function quotaAmountFormat(text: string): FormatProblem | undefined {
  const amount = parseQuantity(text);
  return amount !== undefined && amount >= 0n
    ? undefined
    : { expected: 'a quantity such as 8, 500m or 32Gi' };
}

/** A number of pods, or a share of them. */
export function countOrPercentFormat(text: string): FormatProblem | undefined {
  return /^(?:\d{1,6}|(?:\d|[1-9]\d|100)%)$/.test(text)
    ? undefined
    : { expected: 'a number of pods such as 1, or a share such as 50%' };
}

/** A version of the Pod Security standards. */
export function podSecurityVersionFormat(text: string): FormatProblem | undefined {
  const isVersion = /^v1\.\d{1,2}$/.test(text);
  if (text === 'latest' || isVersion) return undefined;
  const remedy = kubernetesVersionFormat(text) === undefined ? /1\.\d{1,2}/.exec(text)?.[0] : undefined;
  return {
    expected: 'latest, or a version such as v1.34',
    ...(remedy === undefined ? {} : { remedy: `write v${remedy}` }),
  };
}
