import type { LogCollectorOptions } from '../contract/cdk8s/observability/log-collector';
import type { Values } from '../contract/values';
import { deployedVictoria } from './victoria';

/** How the logs of an installation reach VictoriaLogs. */
export type LogCollection = NonNullable<LogCollectorOptions['mode']>;

/** What forbids pods to use folders of the node, as far as the values tell; else nothing. */
export function forbidsNodeFolders({ cdk8s }: Values): string | undefined {
  if (cdk8s?.hardening === 'restricted') return '`cdk8s.hardening: restricted`';
  return cdk8s?.createNamespace === true
    ? 'the Pod Security label of the Namespace (`cdk8s.createNamespace`)'
    : undefined;
}

/** How logs reach VictoriaLogs, by the values; nothing collects them where it is not deployed. */
export function logCollection(values: Values): LogCollection {
  if (!deployedVictoria(values).includes('victoria-logs-single')) return 'none';
  const fallback = forbidsNodeFolders(values) === undefined ? 'daemonset' : 'otlp';
  return values.cdk8s?.observability?.logCollector?.mode ?? fallback;
}
