import type { Node } from '../profile/model';

/** The values that a node is made of. */
export function referencesIn(
  node: Node,
): readonly { scope: 'values' | 'item' | 'outer' | 'release'; path: readonly (string | number)[] }[] {
  const { body } = node;
  switch (body.type) {
    case 'cases':
      return body.cases.flatMap(({ value }) => {
        if (value.type === 'copy') return [{ scope: value.from.scope, path: value.from.path }];
        if (value.type === 'constant') return [];
        return value.template.flatMap((part) =>
          typeof part === 'string' ? [] : [{ scope: part.scope, path: part.path }],
        );
      });
    case 'map':
      return [
        ...body.fields.flatMap(({ node: child }) => referencesIn(child)),
        ...body.spreads.map(({ from }) => from),
      ];
    case 'list':
      return body.slots.flatMap(({ forEach, node: child }) =>
        forEach === undefined ? referencesIn(child) : [forEach],
      );
    case 'encoded':
      return referencesIn(body.content);
  }
}
