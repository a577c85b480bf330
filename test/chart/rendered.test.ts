import { RenderReader } from '../../lib/chart/learn/rendered';

/** As Helm prints a template of which a part is empty. */
const STREAM = `---
# Source: vendor/charts/web/templates/all.yaml
---

---
# Source: vendor/charts/redis/templates/all.yaml
---
kind: Service
metadata: {name: redis}
---
# Source: vendor/charts/web/templates/all.yaml
---
# says why
---
kind: ConfigMap
metadata: {name: web}
`;

test('a document belongs to the template that was named above an empty one', () => {
  const sources: string[] = [];
  const objects = new RenderReader().read(STREAM, (source) => {
    sources.push(source);
    return !source.includes('redis');
  });
  expect(objects.map(({ name, source }) => [name, source])).toEqual([
    ['web', 'vendor/charts/web/templates/all.yaml'],
  ]);
});

test('what is of no template that is named is read as well', () => {
  const objects = new RenderReader().read('kind: ConfigMap\nmetadata: {name: web}\n---\nkind: Secret\n');
  expect(objects.map(({ kind, source }) => [kind, source])).toEqual([
    ['ConfigMap', ''],
    ['Secret', ''],
  ]);
});
