import type { ValuePath } from '../../findings/finding';
import { suggest } from '../../findings/suggest';
import type { Container } from '../../generated/kubernetes';
import type { DeepPartial } from '../deep-partial';
import type { ObjectRule } from '../rule';

interface NamedPort {
  readonly path: ValuePath;
  readonly name: string;
}

/** Probes and lifecycle hooks that name a port name one of their own container. */
export const probePorts: ObjectRule = {
  id: 'probe-ports',
  check({ index, report }) {
    for (const { object, containers } of index.pods) {
      for (const { container, path } of containers) {
        const names = (container.ports ?? []).flatMap(({ name }) => (name === undefined ? [] : [name]));
        for (const { path: portPath, name } of namedPorts(container, path)) {
          if (names.includes(name)) continue;
          const nearest = suggest(name, names);
          report({
            object,
            path: portPath,
            message: `the container has no port of the name ${name} (${names.length === 0 ? 'none has a name' : names.join(', ')})`,
            ...(nearest === undefined ? {} : { remedy: `write ${nearest}` }),
          });
        }
      }
    }
  },
};

const PROBES = ['startupProbe', 'livenessProbe', 'readinessProbe'] as const;
const HOOKS = ['postStart', 'preStop'] as const;

function namedPorts(container: DeepPartial<Container>, path: ValuePath): NamedPort[] {
  const handlers = [
    ...PROBES.map((probe) => ({ at: [...path, probe], handler: container[probe] })),
    ...HOOKS.map((hook) => ({ at: [...path, 'lifecycle', hook], handler: container.lifecycle?.[hook] })),
  ];
  return handlers.flatMap(({ at, handler }) =>
    (['httpGet', 'tcpSocket'] as const).flatMap((action) => {
      const port = handler?.[action]?.port;
      return typeof port === 'string' ? [{ path: [...at, action, 'port'], name: port }] : [];
    }),
  );
}
