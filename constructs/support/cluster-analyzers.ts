import type { TroubleshootAnalyzer } from '../../lib/kubernetes/custom-resources/index';
import { architectureAnalyzers } from './architecture-analyzers';
import { fail, pass, warn } from './outcomes';
import type { Rendered } from './rendered';

/** Version and size of the cluster, by what the product's documentation asks for. */
export function clusterAnalyzers(rendered: Rendered): readonly TroubleshootAnalyzer[] {
  const hasDatabase = rendered.objects.some(({ kind }) => kind === 'Cluster');
  return [
    {
      clusterVersion: {
        outcomes: [
          fail('Kubernetes 1.28 or newer is needed.', '< 1.28.0'),
          ...(hasDatabase
            ? [
                warn(
                  'CloudNativePG 1.30 needs Kubernetes 1.29; here only an older operator runs, from 1.25.',
                  '< 1.29.0',
                ),
              ]
            : []),
          pass('The version of Kubernetes is supported.'),
        ],
      },
    },
    {
      nodeResources: {
        checkName: 'Processors of the cluster',
        outcomes: [
          fail('The nodes have fewer than 8 processors together.', 'sum(cpuCapacity) < 8'),
          pass('The nodes have 8 processors or more.'),
        ],
      },
    },
    {
      nodeResources: {
        checkName: 'Memory of the cluster',
        outcomes: [
          fail('The nodes have less than 32 GB of memory together.', 'sum(memoryCapacity) < 32G'),
          pass('The nodes have 32 GB of memory or more.'),
        ],
      },
    },
    {
      nodeResources: {
        checkName: 'Disks of the nodes',
        outcomes: [
          warn(
            'No node has a disk of 100 GB; that is well if volumes and images lie elsewhere.',
            'max(ephemeralStorageCapacity) < 100G',
          ),
          pass('A node has a disk of 100 GB or more.'),
        ],
      },
    },
    ...architectureAnalyzers(rendered),
    ...storageAnalyzers(rendered),
  ];
}

/** One for every storage class that a claim names, and one for the default class if a claim names none. */
function storageAnalyzers({ objects, workloads }: Rendered): readonly TroubleshootAnalyzer[] {
  const classes = new Set([
    ...workloads.flatMap(({ storageClasses }) => storageClasses),
    ...objects.flatMap(({ kind, json }) => {
      if (kind !== 'Cluster' && kind !== 'PersistentVolumeClaim') return [];
      const { spec } = json() as object as ClaimLike;
      return [kind === 'Cluster' ? spec.storage?.storageClass : spec.storageClassName];
    }),
  ]);
  return [...classes].sort().map((name) =>
    name === undefined
      ? {
          storageClass: {
            checkName: 'Default storage class',
            outcomes: [
              fail('No storage class is the default one: set global.defaultStorageClass.'),
              pass('The cluster has a default storage class.'),
            ],
          },
        }
      : {
          storageClass: {
            checkName: `Storage class ${name}`,
            storageClassName: name,
            outcomes: [
              fail(`There is no storage class ${name}.`),
              pass(`The storage class ${name} is there.`),
            ],
          },
        },
  );
}

/** A claim, or a Cluster of CloudNativePG, as far as it names a storage class. */
interface ClaimLike {
  readonly spec: {
    readonly storageClassName?: string;
    readonly storage?: { readonly storageClass?: string };
  };
}
