import type { ValuePath } from '../../findings/finding';
import type { Ingress, IngressServiceBackend } from '../../generated/kubernetes';
import type { CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import type { ReferenceList } from './reference';

/** What Ingresses, routes of Gateways, Routes and Middlewares name. */
export function addRouteReferences(list: ReferenceList, { body }: CheckedObject): void {
  switch (body?.kind) {
    case 'Ingress': {
      const { defaultBackend, rules = [], tls = [] } = body.spec ?? {};
      list.add('Service', defaultBackend?.service?.name, ['spec', 'defaultBackend', 'service', 'name']);
      rules.forEach(({ http }, position) => {
        http?.paths?.forEach(({ backend }, index) => {
          const path = ['spec', 'rules', position, 'http', 'paths', index, 'backend', 'service', 'name'];
          if (!isAction(backend?.service, body)) list.add('Service', backend?.service?.name, path);
        });
      });
      tls.forEach(({ secretName }, position) => {
        list.add('Secret', secretName, ['spec', 'tls', position, 'secretName']);
      });
      break;
    }
    case 'HTTPRoute':
      body.spec?.parentRefs?.forEach(({ kind, name, namespace }, position) => {
        const path = ['spec', 'parentRefs', position, 'name'];
        if (kind === 'ListenerSet')
          list.add('ListenerSet', name, path, namespace === undefined ? {} : { namespace });
      });
      body.spec?.rules?.forEach(({ backendRefs = [], filters = [] }, position) => {
        const at: ValuePath = ['spec', 'rules', position];
        backendRefs.forEach(({ name, namespace }, index) => {
          const path = [...at, 'backendRefs', index, 'name'];
          list.add('Service', name, path, namespace === undefined ? {} : { namespace });
        });
        filters.forEach(({ extensionRef }, index) => {
          if (extensionRef?.kind !== 'Middleware') return;
          list.add('Middleware', extensionRef.name, [...at, 'filters', index, 'extensionRef', 'name']);
        });
      });
      break;
    case 'ListenerSet':
      body.spec?.listeners?.forEach(({ tls }, position) => {
        tls?.certificateRefs?.forEach(({ kind = 'Secret', name }, index) => {
          const path = ['spec', 'listeners', position, 'tls', 'certificateRefs', index, 'name'];
          if (kind === 'Secret') list.add('Secret', name, path);
        });
      });
      break;
    case 'BackendTLSPolicy':
      body.spec?.targetRefs?.forEach(({ name }, position) => {
        list.add('Service', name, ['spec', 'targetRefs', position, 'name']);
      });
      body.spec?.validation?.caCertificateRefs?.forEach(({ kind, name }, position) => {
        const path = ['spec', 'validation', 'caCertificateRefs', position, 'name'];
        if (kind === 'ConfigMap') list.add('ConfigMap', name, path);
      });
      break;
    case 'Route':
      list.add('Service', body.spec?.to?.name, ['spec', 'to', 'name']);
      list.add('Secret', body.spec?.tls?.externalCertificate?.name, [
        ...['spec', 'tls', 'externalCertificate', 'name'],
      ]);
      break;
    case 'Middleware':
      list.add('Secret', body.spec?.basicAuth?.secret, ['spec', 'basicAuth', 'secret']);
      body.spec?.chain?.middlewares?.forEach(({ name, namespace }, position) => {
        const path = ['spec', 'chain', 'middlewares', position, 'name'];
        list.add('Middleware', name, path, namespace === undefined ? {} : { namespace });
      });
      break;
    default:
  }
}

/** Whether a backend is no Service but an action, which the load balancer controller of AWS finds in an annotation. */
function isAction(
  service: DeepPartial<IngressServiceBackend> | undefined,
  { metadata }: DeepPartial<Ingress>,
): boolean {
  const annotation = `alb.ingress.kubernetes.io/actions.${service?.name ?? ''}`;
  return service?.port?.name === 'use-annotation' && metadata?.annotations?.[annotation] !== undefined;
}
