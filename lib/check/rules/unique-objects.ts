import type { ObjectRule } from '../rule';

/** No two objects have the same API group, kind, namespace and name: the later would overwrite the earlier. */
export const uniqueObjects: ObjectRule = {
  id: 'unique-objects',
  check({ index, report }) {
    const seen = new Set<string>();
    for (const object of index.objects) {
      if (object.name === '' || object.kind === '') continue;
      const identity = `${object.group}\n${object.kind}\n${object.namespace}\n${object.name}`;
      if (seen.has(identity)) {
        const place = object.namespace === '' ? '' : ` in namespace ${object.namespace}`;
        report({
          object,
          path: ['metadata', 'name'],
          message: `is taken: another ${object.kind}${place} has this name`,
        });
      }
      seen.add(identity);
    }
  },
};
