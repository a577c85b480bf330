import type { ObjectRule } from '../rule';
import { suggest } from '../../findings/suggest';

/** Every mount of a container names a volume of its pod, and every claim template is mounted. */
export const volumeMounts: ObjectRule = {
  id: 'volume-mounts',
  check({ index, report }) {
    for (const { object, spec, containers, claimNames } of index.pods) {
      const names = [...(spec.volumes ?? []).map(({ name = '' }) => name), ...claimNames];
      const known = new Set(names);
      const mounted = new Set<string>();
      for (const { container, path } of containers) {
        container.volumeDevices?.forEach(({ name = '' }, position) => {
          mounted.add(name);
          if (known.has(name) || name === '') return;
          const at = [...path, 'volumeDevices', position, 'name'];
          report({ object, path: at, message: `the pod has no volume of the name ${name}` });
        });
        container.volumeMounts?.forEach(({ name = '', mountPath = '/' }, position) => {
          const at = [...path, 'volumeMounts', position];
          mounted.add(name);
          if (!mountPath.startsWith('/') || mountPath.includes(':')) {
            const message = `is ${JSON.stringify(mountPath)}, must be an absolute path without colon`;
            report({ object, path: [...at, 'mountPath'], message });
          }
          if (known.has(name) || name === '') return;
          const nearest = suggest(name, names);
          report({
            object,
            path: [...at, 'name'],
            message: `the pod has no volume of the name ${name} (${names.length === 0 ? 'it has none' : names.join(', ')})`,
            ...(nearest === undefined ? {} : { remedy: `write ${nearest}` }),
          });
        });
      }
      claimNames.forEach((name, position) => {
        if (mounted.has(name)) return;
        const path = ['spec', 'volumeClaimTemplates', position];
        report({ object, path, message: `no container mounts the volume ${name} of this claim` });
      });
    }
  },
};
