import type { RenderedObject } from '../../lib/chart/learn/rendered';
import { Steady } from '../../lib/chart/learn/steady';

/** A ConfigMap of a template that makes two of them. */
function configMap(name: string, data: Record<string, string>): RenderedObject {
  return {
    kind: 'ConfigMap',
    name,
    source: 'chart/templates/config.yaml',
    body: { apiVersion: 'v1', kind: 'ConfigMap', metadata: { name }, data },
  };
}

/** What changes by itself of two objects of one template that values make bear the same name. */
function changing(first: readonly string[], again: readonly string[]): readonly string[] {
  const steady = new Steady(() => false);
  const objects = (drawn: readonly string[]): { readonly objects: readonly RenderedObject[] } => ({
    objects: drawn.map((text, index) =>
      configMap('same', { LEVEL: index === 0 ? 'info' : 'Info', DRAWN: text }),
    ),
  });
  steady.compare(objects(first), objects(again));
  return steady.places;
}

test('of two objects that bear the same name, each is compared with itself', () => {
  expect(changing(['one', 'two'], ['one', 'two'])).toEqual([]);
});

test('what changes by itself in one of them is seen', () => {
  expect(changing(['one', 'two'], ['one', 'three'])).toEqual([
    'ConfigMap chart/templates/config.yaml .data.DRAWN',
  ]);
});
