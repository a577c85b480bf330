import type { ApiObject } from 'cdk8s';
import { valueAt } from '../../lib/chart/profile/value-at';
import type { Call, CalledPlace } from '../../lib/core/connections/call';
import { RenderedNetwork } from '../../lib/core/connections/rendered-pods';
import type { Release } from '../../lib/core/release/release';

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
    ...made.flatMap(servicePorts).flatMap(({ host, port }) =>
      names.map((from): Call => ({
        from,
        to: { host, port },
        reason: 'the chart’s pods among each other',
      })),
    ),
  );
}

/** Where a Service answers. */
function servicePorts(object: ApiObject): readonly CalledPlace[] {
  if (object.kind !== 'Service') return [];
  const ports = valueAt(object.toJson(), ['spec', 'ports']);
  return (Array.isArray(ports) ? ports : []).flatMap((one: unknown) => {
    const port = valueAt(one, ['port']);
    return typeof port === 'number' ? [{ host: object.name, port }] : [];
  });
}
