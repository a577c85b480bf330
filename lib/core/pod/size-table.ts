import type { ResourceSize } from '../release/cluster-props';
import type { ResourceValues } from '../exposure/service-values';

/** Requests and limits by component and size. */
export type SizeTable = Readonly<Record<string, Readonly<Record<ResourceSize, ResourceValues>>>>;

/** Processor time and memory, each as request and limit. */
function amounts(cpu: readonly [string, string], memory: readonly [string, string]): ResourceValues {
  return {
    requests: { cpu: cpu[0], memory: memory[0] },
    limits: { cpu: cpu[1], memory: memory[1] },
  };
}

/** The same in every size: what it does does not grow with the product's use. */
function always(
  cpu: readonly [string, string],
  memory: readonly [string, string],
): Readonly<Record<ResourceSize, ResourceValues>> {
  const same = amounts(cpu, memory);
  return { small: same, medium: same, large: same };
}

/**
 * What each container of a component gets; docs/sizing.md says what the numbers were derived from. Small is the smallest cluster that the
 * product's documentation asks for, 8 cores and 32 GiB, with every component of ours in it; medium has about twice of it for what works, large four
 * times.
 */
export const SIZES = {
  platform: {
    small: amounts(['500m', '2'], ['2Gi', '4Gi']),
    medium: amounts(['1', '4'], ['4Gi', '6Gi']),
    large: amounts(['2', '8'], ['8Gi', '12Gi']),
  },
  analysis: {
    small: amounts(['1', '4'], ['4Gi', '8Gi']),
    medium: amounts(['2', '8'], ['8Gi', '16Gi']),
    large: amounts(['4', '16'], ['16Gi', '32Gi']),
  },
  oidc: always(['50m', '500m'], ['64Mi', '256Mi']),
  postgresql: {
    small: amounts(['250m', '2'], ['1Gi', '4Gi']),
    medium: amounts(['500m', '4'], ['4Gi', '8Gi']),
    large: amounts(['1', '8'], ['8Gi', '16Gi']),
  },
  'seaweedfs-master': always(['50m', '500m'], ['128Mi', '512Mi']),
  'seaweedfs-volume': {
    small: amounts(['100m', '1'], ['256Mi', '1Gi']),
    medium: amounts(['250m', '2'], ['512Mi', '2Gi']),
    large: amounts(['500m', '4'], ['1Gi', '4Gi']),
  },
  'seaweedfs-filer': {
    small: amounts(['100m', '1'], ['256Mi', '1Gi']),
    medium: amounts(['250m', '2'], ['512Mi', '2Gi']),
    large: amounts(['500m', '4'], ['1Gi', '4Gi']),
  },
  'seaweedfs-s3': {
    small: amounts(['100m', '1'], ['128Mi', '512Mi']),
    medium: amounts(['250m', '2'], ['256Mi', '1Gi']),
    large: amounts(['500m', '4'], ['512Mi', '2Gi']),
  },
  'seaweedfs-buckets': always(['10m', '500m'], ['64Mi', '256Mi']),
  'authentik-server': {
    small: amounts(['250m', '1'], ['768Mi', '1536Mi']),
    medium: amounts(['500m', '2'], ['1Gi', '2Gi']),
    large: amounts(['1', '4'], ['2Gi', '4Gi']),
  },
  'authentik-worker': {
    small: amounts(['250m', '1'], ['768Mi', '1536Mi']),
    medium: amounts(['500m', '2'], ['1Gi', '2Gi']),
    large: amounts(['1', '4'], ['2Gi', '4Gi']),
  },
  'authentik-outpost': always(['50m', '500m'], ['128Mi', '512Mi']),
  superset: {
    small: amounts(['250m', '1'], ['1Gi', '2Gi']),
    medium: amounts(['500m', '2'], ['2Gi', '4Gi']),
    large: amounts(['1', '4'], ['4Gi', '8Gi']),
  },
  'superset-worker': {
    small: amounts(['250m', '1'], ['1Gi', '2Gi']),
    medium: amounts(['500m', '2'], ['2Gi', '4Gi']),
    large: amounts(['1', '4'], ['4Gi', '8Gi']),
  },
  'superset-init': always(['250m', '1'], ['1Gi', '2Gi']),
  'victoria-metrics-single-server': {
    small: amounts(['100m', '1'], ['256Mi', '1Gi']),
    medium: amounts(['250m', '2'], ['1Gi', '2Gi']),
    large: amounts(['500m', '4'], ['2Gi', '4Gi']),
  },
  'victoria-logs-single-server': {
    small: amounts(['100m', '1'], ['256Mi', '1Gi']),
    medium: amounts(['250m', '2'], ['1Gi', '2Gi']),
    large: amounts(['500m', '4'], ['2Gi', '4Gi']),
  },
  'victoriatraces-server': {
    small: amounts(['100m', '1'], ['256Mi', '1Gi']),
    medium: amounts(['250m', '2'], ['1Gi', '2Gi']),
    large: amounts(['500m', '4'], ['2Gi', '4Gi']),
  },
  vmalert: always(['50m', '500m'], ['64Mi', '256Mi']),
  'log-collector': always(['50m', '1'], ['128Mi', '512Mi']),
  replicated: always(['100m', '500m'], ['100Mi', '500Mi']),
  support: always(['50m', '500m'], ['64Mi', '256Mi']),
  other: always(['50m', '500m'], ['64Mi', '256Mi']),
} as const satisfies SizeTable;
