import { given } from '../../lib/base/given';
import { imageName } from '../../lib/core/pod/image';
import type { PodSpec } from '../../lib/generated/kubernetes';
import type { TroubleshootAnalyzer } from '../../lib/kubernetes/custom-resources/index';
import { architecturesOf } from '../../lib/rules/third-party-images';
import { pass, warn } from './outcomes';
import type { Rendered } from './rendered';

const ARCHITECTURE = 'arm64';
const LABEL = 'kubernetes.io/arch';

/**
 * Nodes of an architecture for which some images are not known to be made. Of the vendor's own nobody says what they run on, and of those that users
 * name neither.
 */
export function architectureAnalyzers({ workloads }: Rendered): readonly TroubleshootAnalyzer[] {
  const images = new Set(
    workloads
      .filter(({ pod }) => !isChosen(pod))
      .flatMap(({ pod }) => [...(pod.initContainers ?? []), ...pod.containers])
      .flatMap(({ image }) => given(image) ?? [])
      .map(imageName)
      .filter((name) => architecturesOf(name)?.includes(ARCHITECTURE) !== true),
  );
  if (images.size === 0) return [];
  const names = [...images].sort().join(', ');
  return [
    {
      nodeResources: {
        checkName: 'Architecture of the nodes',
        filters: { cpuArchitecture: ARCHITECTURE },
        outcomes: [
          warn(
            `There are nodes with ${ARCHITECTURE}, and nobody says that these images run there: ${names}. Keep their pods away by nodeSelector "${LABEL}: amd64", or ask who makes them.`,
            'count() > 0',
          ),
          pass(`No node has ${ARCHITECTURE}.`),
        ],
      },
    },
  ];
}

/** Whether the pod says itself which nodes it wants. */
function isChosen({ nodeSelector, affinity }: PodSpec): boolean {
  return nodeSelector?.[LABEL] !== undefined || JSON.stringify(affinity ?? {}).includes(`"${LABEL}"`);
}
