import { RELEASE_LABEL } from '../../lib/core/release/labels';
import { inventoryLines, inventoryText } from '../../lib/output/inventory';
import { scenarios } from '../support/scenarios';
import { manifestsIn } from '../support/shared/manifests';

const OPTIONS = { releaseName: 'pixee', namespace: 'pixee' };

describe('an inventory', () => {
  test('names every object, in its order', () => {
    const objects = [
      { apiVersion: 'v1', kind: 'Namespace', metadata: { name: 'pixee' } },
      { apiVersion: 'apps/v1', kind: 'Deployment', metadata: { name: 'platform', namespace: 'pixee' } },
    ];
    expect(inventoryLines(inventoryText(objects, OPTIONS))).toEqual([
      'v1\tNamespace\t-\tpixee',
      'apps/v1\tDeployment\tpixee\tplatform',
    ]);
  });
});

interface Labelled {
  readonly metadata: { readonly labels?: Readonly<Record<string, string>> };
}

/** Every map of labels in an object but its own. */
function innerLabels(value: unknown, path: readonly string[] = []): readonly string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, field]) => {
    const at = [...path, key];
    if (key === RELEASE_LABEL && at.join('.') !== `metadata.labels.${RELEASE_LABEL}`) return [at.join('.')];
    return innerLabels(field, at);
  });
}

test.each(scenarios().map((scenario) => [scenario.name, scenario] as const))(
  'the label of the release is on every object of %s, and never on pods or in selectors',
  (_name, { manifestsFile, releaseName = 'pixee-enterprise-server' }) => {
    for (const object of manifestsIn(manifestsFile) as readonly Labelled[]) {
      expect(object.metadata.labels?.[RELEASE_LABEL]).toBe(releaseName);
      expect(innerLabels(object)).toEqual([]);
    }
  },
);
