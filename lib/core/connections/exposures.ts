import type { CheckedObject } from '../../check/checked-object';
import type { Connection, EntranceEnd } from './connection';
import type { RenderedNetwork } from './rendered-pods';

/** How requests from outside get to a Service of the release. */
export interface Exposure {
  /** What takes the requests. */
  readonly entrance: EntranceEnd;
  /** Host names; none for all. */
  readonly hosts: readonly string[];
  /** Whether browsers speak https to it. */
  readonly encrypted: Connection['encrypted'];
  /** Where it leads. */
  readonly backends: readonly { readonly service: string; readonly port: string | number }[];
  /** Whether it speaks https to the pods. */
  readonly encryptedInside: boolean;
  /** `Kind/name` of the object. */
  readonly object: string;
}

/** Every Ingress and route of a release: the one answer to how it is exposed. */
export function exposuresOf({ objects }: RenderedNetwork): readonly Exposure[] {
  const tlsServices = new Set(objects.flatMap(servicesWithTls));
  const listenerSets = new Map(objects.flatMap(gatewaysOfListeners));
  return objects.flatMap((object) => exposureOf(object, tlsServices, listenerSets));
}

function exposureOf(
  object: CheckedObject,
  tlsServices: ReadonlySet<string>,
  listenerSets: ReadonlyMap<string, string>,
): readonly Exposure[] {
  const { body, label } = object;
  if (body?.kind === 'Ingress') {
    const { ingressClassName = '', rules = [], tls = [], defaultBackend } = body.spec ?? {};
    const paths = rules.flatMap(({ http }) => http?.paths ?? []);
    const backends = [defaultBackend, ...paths.map(({ backend }) => backend)].flatMap((backend) => {
      const { name, port } = backend?.service ?? {};
      const wanted = port?.name ?? port?.number;
      return name === undefined || wanted === undefined ? [] : [{ service: name, port: wanted }];
    });
    return [
      {
        entrance: { kind: 'entrance', via: 'ingress', name: ingressClassName },
        hosts: rules.flatMap(({ host }) => (host === undefined ? [] : [host])),
        encrypted: tls.length > 0 ? 'yes' : 'if-offered',
        backends,
        encryptedInside: Object.entries(object.metadata.annotations ?? {}).some(
          ([key, value]) => key.endsWith('backend-protocol') && value?.startsWith('HTTPS') === true,
        ),
        object: label,
      },
    ];
  }
  if (body?.kind === 'Route') {
    const { host, to, port, tls } = body.spec ?? {};
    if (to?.name === undefined || port?.targetPort === undefined) return [];
    return [
      {
        // A Route names no router: that of the cluster takes all whose labels it is told to look at.
        entrance: { kind: 'entrance', via: 'ingress', name: 'openshift' },
        hosts: host === undefined ? [] : [host],
        encrypted: tls === undefined ? 'no' : 'yes',
        backends: [{ service: to.name, port: port.targetPort }],
        encryptedInside: tls?.termination === 'reencrypt' || tls?.termination === 'passthrough',
        object: label,
      },
    ];
  }
  if (body?.kind === 'HTTPRoute') {
    const { parentRefs = [], hostnames = [], rules = [] } = body.spec ?? {};
    const backends = rules.flatMap(({ backendRefs = [] }) =>
      backendRefs.flatMap(({ name, port }) =>
        name === undefined || port === undefined ? [] : [{ service: name, port }],
      ),
    );
    return parentRefs.map(({ name = '', kind, namespace = object.namespace }) => ({
      entrance: {
        kind: 'entrance',
        via: 'gateway',
        name: (kind === 'ListenerSet' ? listenerSets.get(name) : undefined) ?? `${namespace}/${name}`,
      },
      hosts: hostnames,
      // The listener of the Gateway knows, which is not of this release.
      encrypted: 'if-offered',
      backends,
      encryptedInside: backends.length > 0 && backends.every(({ service }) => tlsServices.has(service)),
      object: label,
    }));
  }
  return [];
}

/** The Services that a Gateway is told to speak TLS with. */
function servicesWithTls({ body }: CheckedObject): readonly string[] {
  if (body?.kind !== 'BackendTLSPolicy') return [];
  return (body.spec?.targetRefs ?? []).flatMap(({ name }) => name ?? []);
}

/** The Gateway of a ListenerSet, by the name of the set. */
function gatewaysOfListeners({
  body,
  name,
  namespace,
}: CheckedObject): readonly (readonly [string, string])[] {
  if (body?.kind !== 'ListenerSet') return [];
  const { parentRef } = body.spec ?? {};
  return [[name, `${parentRef?.namespace ?? namespace}/${parentRef?.name ?? ''}`]];
}
