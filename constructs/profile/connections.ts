import type { ApiObject } from 'cdk8s';
import type { Call } from '../../lib/core/connections/call';
import { RenderedNetwork } from '../../lib/core/connections/rendered-pods';
import type { Release } from '../../lib/core/release';

/**
 * Whom the chart's pods may call: which of them does what is not known, so each of them whom any of ours does, and each other. To be said
 * before policies are made, which close all else.
 */
export function declareConnections(
  replaced: Iterable<ApiObject>,
  made: readonly ApiObject[],
  { calls, namespace }: Release,
): void {
  const { pods } = new RenderedNetwork(made, namespace);
  const names = pods.map(({ end }) => end.name);
  for (const { name } of new RenderedNetwork([...replaced], namespace).pods.map(({ end }) => end)) {
    calls.register(name, name, ...names);
    if (calls.usesProxy(name)) for (const own of names) calls.useProxy(own);
  }
  calls.add(
    ...pods.flatMap(({ end }) =>
      pods
        .filter((other) => other.end.name !== end.name && other.ports.length > 0)
        .map(({ labels, ports }): Call => ({
          from: end.name,
          to: { labels, ports: ports.map(({ port }) => port) },
          reason: 'the chart’s pods among each other',
        })),
    ),
  );
}
