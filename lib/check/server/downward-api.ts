import { suggest } from '../../findings/suggest';
import { qualifiedNameProblem } from '../syntax/qualified-name';
import { parseQuantity } from '../../rules/quantity';

/** `validEnvDownwardAPIFieldPathExpressions`. */
export const ENV_FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.uid',
  'spec.nodeName',
  'spec.serviceAccountName',
  'status.hostIP',
  'status.hostIPs',
  'status.podIP',
  'status.podIPs',
];

/** `validVolumeDownwardAPIFieldPathExpressions`. */
export const VOLUME_FIELDS = [
  'metadata.name',
  'metadata.namespace',
  'metadata.labels',
  'metadata.annotations',
  'metadata.uid',
];

/** Names of older versions of the API, which are turned into the newer ones. */
const OLD_NAMES: Readonly<Record<string, string>> = { 'spec.host': 'spec.nodeName' };

/** `validContainerResourceFieldPathExpressions`. */
const RESOURCES = ['limits', 'requests'].flatMap((kind) =>
  ['cpu', 'memory', 'ephemeral-storage'].map((name) => `${kind}.${name}`),
);

/** `validateObjectFieldSelector`: a field of the pod that can be read, with a key behind it for labels and annotations. */
export function fieldPathProblem(path: string, allowed: readonly string[]): string | undefined {
  const [, map, key] = /^(metadata\.(?:annotations|labels))\['(.*)'\]$/.exec(path) ?? [];
  if (map !== undefined && key !== undefined)
    return qualifiedNameProblem(map === 'metadata.annotations' ? key.toLowerCase() : key);
  if (allowed.includes(OLD_NAMES[path] ?? path)) return undefined;
  const nearest = suggest(path, [...allowed]);
  const choices = `${allowed.join(', ')}, metadata.labels['KEY'], metadata.annotations['KEY']`;
  return `is ${JSON.stringify(path)}, allowed: ${choices}${nearest === undefined ? '' : `; did you mean ${nearest}?`}`;
}

/** A resource that can be read: of processors, memory or disk, requested or limited. */
export function resourceProblem(resource: string): string | undefined {
  if (RESOURCES.includes(resource) || /^(limits|requests)\.hugepages-/.test(resource)) return undefined;
  return `is ${JSON.stringify(resource)}, allowed: ${RESOURCES.join(', ')}`;
}

/** `validateContainerResourceDivisor`: the unit in which a resource is told. */
export function divisorProblem(resource: string, divisor: string | number): string | undefined {
  const units = resource.endsWith('.cpu')
    ? ['1m', '1']
    : ['1', '1k', '1M', '1G', '1T', '1P', '1E', '1Ki', '1Mi', '1Gi', '1Ti', '1Pi', '1Ei'];
  const size = parseQuantity(divisor);
  if (size === undefined) return `is ${JSON.stringify(divisor)}, not a quantity such as 1Mi`;
  if (size === 0n || units.some((unit) => parseQuantity(unit) === size)) return undefined;
  return `is ${JSON.stringify(divisor)}, allowed: ${units.join(', ')}`;
}
