import { printPath } from '../../findings/value-path';
import { defaults } from '../../generated/defaults';
import type { ValuePath } from '../../findings/finding';
import type { SeaweedfsStorageValues } from '../contract/seaweedfs';
import { show } from '../prepare/show';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

/** Servers with files of their own. */
const SERVERS = ['master', 'volume', 'filer'] as const;

/** Each server of the embedded store keeps its files in a claim of some size, or in a folder of the node. */
export const seaweedfsStorage: ValueRule = {
  id: 'seaweedfs-storage',
  severity: 'error',
  *check(context) {
    if (context.values.global?.pixee?.objectStore?.embedded === false) return;
    for (const server of SERVERS) {
      const data = context.values.seaweedfs?.[server]?.data ?? {};
      yield* placeProblems(['seaweedfs', server, 'data'], data, context);
    }
    yield* dataDirProblems(context);
  },
};

function* dataDirProblems(context: RuleContext): Iterable<RuleFinding> {
  const { data, dataDirs = [] } = context.values.seaweedfs?.volume ?? {};
  const base = ['seaweedfs', 'volume', 'dataDirs'];
  if (dataDirs.length > 0 && data !== undefined) {
    yield {
      path: base,
      message: 'takes the place of `seaweedfs.volume.data`',
      remedy: 'remove one of the two',
    };
  }
  const names = new Set<string>();
  for (const [index, dir] of dataDirs.entries()) {
    const path = [...base, index];
    if (names.has(dir.name)) {
      yield {
        path: [...path, 'name'],
        message: 'is the name of another volume too',
        remedy: 'give each its own',
      };
    }
    names.add(dir.name);
    if (dir.name === 'tmp') {
      yield {
        path: [...path, 'name'],
        message: 'is tmp, which the pod has already',
        remedy: 'choose another name',
      };
    }
    const isClaim = dir.type === undefined || dir.type === 'persistentVolumeClaim';
    if (isClaim && dir.size === undefined) {
      yield {
        path,
        message: 'has no size, but a claim needs one',
        remedy: `set \`${printPath([...path, 'size'])}\`, such as 25Gi`,
      };
    }
    yield* placeProblems(path, dir, context);
  }
}

function* placeProblems(
  path: ValuePath,
  data: SeaweedfsStorageValues,
  context: RuleContext,
): Iterable<RuleFinding> {
  if (data.type === 'hostPath') yield* folderProblems(path, data, context);
  else if (data.type === 'existingClaim') {
    if (data.claimName === undefined || data.claimName === '') {
      yield {
        path: [...path, 'claimName'],
        message: 'is missing, but storage of type existingClaim needs it',
        remedy: 'write the name of a PersistentVolumeClaim of the namespace',
      };
    }
  } else yield* sizeProblems(path, context);
}

function* sizeProblems(place: ValuePath, { given }: RuleContext): Iterable<RuleFinding> {
  const path = [...place, 'size'];
  const size = given(path);
  // Null takes the default away, and a claim without a size is refused.
  if (size === '' || size === null) {
    yield {
      path,
      message: 'is empty, but a claim needs a size',
      remedy: 'write a size such as 25Gi, or remove it',
    };
  }
}

function* folderProblems(
  place: ValuePath,
  data: SeaweedfsStorageValues,
  context: RuleContext,
): Iterable<RuleFinding> {
  const path = [...place, 'hostPathPrefix'];
  const isRemoved = context.given(path) === null;
  const folder = isRemoved ? '' : (data.hostPathPrefix ?? defaults.seaweedfs.filer.data.hostPathPrefix);
  if (folder === '') {
    yield {
      path,
      message: 'is empty, but storage of type hostPath needs a folder of the node',
      remedy: 'write a folder such as /var/lib/seaweedfs',
    };
  } else if (!/^\/[^/]/.test(folder) || folder.split('/').includes('..')) {
    yield {
      path,
      message: `must be the absolute path of a folder below / without .., got ${show(path, folder)}`,
    };
  }
  const refusal = refusedBy(context);
  if (refusal !== undefined) {
    yield {
      path: [...place, 'type'],
      message: `is hostPath, which ${refusal} does not admit: the pod would never start`,
      remedy: 'use persistentVolumeClaim, or drop the other setting',
    };
  }
}

/** No Pod Security standard but the loosest admits folders of the node. */
function refusedBy({ values }: RuleContext): string | undefined {
  if (values.cdk8s?.hardening === 'restricted') return '`cdk8s.hardening: restricted`';
  return values.cdk8s?.createNamespace === true
    ? 'the Pod Security label of the Namespace (`cdk8s.createNamespace`)'
    : undefined;
}
