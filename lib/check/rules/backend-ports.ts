import type { ValuePath } from '../../findings/finding';
import { suggest } from '../../findings/suggest';
import type { IngressBackend } from '../../generated/kubernetes';
import type { CheckedObject } from '../checked-object';
import type { DeepPartial } from '../deep-partial';
import type { ObjectRule, RuleContext } from '../rule';

/** A Service of the set that traffic is sent to has the port it is sent to. Whether it exists is another rule's business. */
export const backendPorts: ObjectRule = {
  id: 'backend-ports',
  check(context) {
    for (const object of context.index.ofKind('Ingress')) {
      const { rules = [], defaultBackend } = object.body.spec ?? {};
      if (defaultBackend !== undefined)
        checkIngressBackend(object, ['spec', 'defaultBackend'], defaultBackend, context);
      rules.forEach(({ http }, position) => {
        http?.paths?.forEach(({ backend = {} }, index) => {
          checkIngressBackend(
            object,
            ['spec', 'rules', position, 'http', 'paths', index, 'backend'],
            backend,
            context,
          );
        });
      });
    }
    for (const object of context.index.ofKind('HTTPRoute')) {
      object.body.spec?.rules?.forEach(({ backendRefs = [] }, position) => {
        backendRefs.forEach(({ name = '', namespace = object.namespace, port }, index) => {
          const path = ['spec', 'rules', position, 'backendRefs', index, 'port'];
          checkPort({ object, path, service: name, namespace, port }, context);
        });
      });
    }
    for (const object of context.index.ofKind('BackendTLSPolicy')) {
      object.body.spec?.targetRefs?.forEach(({ name = '', sectionName }, position) => {
        const path = ['spec', 'targetRefs', position, 'sectionName'];
        const { namespace } = object;
        checkPort({ object, path, service: name, namespace, port: sectionName }, context);
      });
    }
    for (const object of context.index.ofKind('Route')) {
      const { to, port } = object.body.spec ?? {};
      // A number is one of the pods, which need no Service to name it.
      if (typeof port?.targetPort !== 'string') continue;
      const path = ['spec', 'port', 'targetPort'];
      const backend = { service: to?.name ?? '', namespace: object.namespace, port: port.targetPort };
      checkPort({ object, path, ...backend }, context);
    }
  },
};

function checkIngressBackend(
  object: CheckedObject,
  path: ValuePath,
  { service, resource }: DeepPartial<IngressBackend>,
  context: RuleContext,
): void {
  const { report } = context;
  if (service === undefined) {
    if (resource === undefined) report({ object, path, message: 'is empty; it needs a service' });
    return;
  }
  const { name = '', port } = service;
  const portPath = [...path, 'service', 'port'];
  if ((port?.name === undefined) === (port?.number === undefined)) {
    report({ object, path: portPath, message: 'must have either name or number' });
    return;
  }
  checkPort(
    { object, path: portPath, service: name, namespace: object.namespace, port: port?.name ?? port?.number },
    context,
  );
}

interface Backend {
  readonly object: CheckedObject;
  readonly path: ValuePath;
  readonly service: string;
  readonly namespace: string;
  readonly port?: string | number | undefined;
}

function checkPort(
  { object, path, service, namespace, port }: Backend,
  { index, report }: RuleContext,
): void {
  const target = index.find('Service', namespace, service);
  if (target?.body?.kind !== 'Service' || port === undefined) return;
  const ports = target.body.spec?.ports ?? [];
  const known = ports.flatMap((one) => (typeof port === 'string' ? (one.name ?? []) : (one.port ?? [])));
  if (known.includes(port)) return;
  const nearest = typeof port === 'string' ? suggest(port, known.map(String)) : undefined;
  report({
    object,
    path,
    message: `Service/${service} has no port ${port} (${known.length === 0 ? 'it has none' : `it has ${known.join(', ')}`})`,
    ...(nearest === undefined ? {} : { remedy: `write ${nearest}` }),
  });
}
