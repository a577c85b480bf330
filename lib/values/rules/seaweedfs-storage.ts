import { defaults } from '../../generated/defaults';
import type { SeaweedfsDataValues } from '../contract/seaweedfs';
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
      if (data.type === 'hostPath') yield* folderProblems(server, data, context);
      else yield* sizeProblems(server, context);
    }
  },
};

function* sizeProblems(server: string, { given }: RuleContext): Iterable<RuleFinding> {
  const path = ['seaweedfs', server, 'data', 'size'];
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
  server: string,
  data: SeaweedfsDataValues,
  context: RuleContext,
): Iterable<RuleFinding> {
  const path = ['seaweedfs', server, 'data', 'hostPathPrefix'];
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
      path: ['seaweedfs', server, 'data', 'type'],
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
