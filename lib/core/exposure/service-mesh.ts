import type { StringMap } from '../../base/string-map';
import { isVersionAtLeast } from '../../base/version';
import type { ServicePort } from '../../generated/kubernetes';

/** The service meshes that pods and ports can be made ready for. */
export type ServiceMesh = 'istio' | 'linkerd';

/** What a pod says to a mesh. */
export interface MeshMetadata {
  readonly labels: StringMap;
  readonly annotations: StringMap;
}

/** First release of Kubernetes in which init containers may go on beside the others, without a gate (KEP-753). */
const NATIVE_SIDECARS = '1.29';

/**
 * Whether the proxy of a mesh joins a pod, and how. As an init container that goes on it is there before our own init containers, which
 * call others, and a Job ends beside it. Istio has the annotation from 1.24 on, Linkerd from 2.15 on, under another name since 2.19.
 *
 * @param ends whether the pod belongs to a Job; where no proxy of the newer kind can run it gets none, because it would never end
 */
export function meshMetadata(
  mesh: ServiceMesh | undefined,
  kubeVersion: string | undefined,
  ends: boolean,
): MeshMetadata {
  if (mesh === undefined) return { labels: {}, annotations: {} };
  const isNative = kubeVersion === undefined || isVersionAtLeast(kubeVersion, NATIVE_SIDECARS);
  if (ends && !isNative) return outsideMesh(mesh);
  if (mesh === 'istio')
    return {
      labels: { 'sidecar.istio.io/inject': 'true' },
      annotations: isNative ? { 'sidecar.istio.io/nativeSidecar': 'true' } : {},
    };
  return {
    labels: {},
    annotations: {
      'linkerd.io/inject': 'enabled',
      ...(isNative
        ? {
            'config.alpha.linkerd.io/proxy-enable-native-sidecar': 'true',
            'config.beta.linkerd.io/proxy-enable-native-sidecar': 'true',
          }
        : {}),
    },
  };
}

/** What keeps the proxy of a mesh away from a pod, also where the namespace asks for it. */
export function outsideMesh(mesh: ServiceMesh | undefined): MeshMetadata {
  if (mesh === undefined) return { labels: {}, annotations: {} };
  return mesh === 'istio'
    ? { labels: { 'sidecar.istio.io/inject': 'false' }, annotations: {} }
    : { labels: {}, annotations: { 'linkerd.io/inject': 'disabled' } };
}

/**
 * A port with the protocol that is spoken at it, which the mesh would guess otherwise ("Protocol Selection" of Istio's documentation).
 * All of ours speak HTTP, or gRPC or TLS where their names say so.
 */
export function withProtocol(port: ServicePort, mesh: ServiceMesh | undefined): ServicePort {
  if (mesh === undefined) return port;
  const { name = '' } = port;
  const protocol = name.includes('grpc') ? 'grpc' : name === 'https' ? 'https' : 'http';
  return { ...port, appProtocol: port.appProtocol ?? protocol };
}
