import { canonicalDuration } from '../lib/base/go-duration';
import { canonicalQuantity } from '../lib/rules/canonical-quantity';
import { withListDefaults } from '../lib/core/object/list-defaults';
import { findText } from './support/find-text';
import { readValues } from './support/read-values';
import { scenarios } from './support/scenarios';
import { manifestsIn } from './support/shared/manifests';

interface Stored {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec?: Readonly<Record<string, unknown>>;
  readonly data?: unknown;
  readonly stringData?: unknown;
}

/** Fields of operators that are durations of Go, by kind. */
const DURATIONS: Readonly<Record<string, readonly string[]>> = {
  Certificate: ['duration', 'renewBefore'],
  ExternalSecret: ['refreshInterval'],
};

/** The amounts of a LimitRange, by item. */
const RANGES = ['default', 'defaultRequest', 'max', 'min'];

/** Every amount of a list of resources or of a LimitRange, and every size of a volume in memory. */
function quantities(value: unknown, key = ''): unknown[] {
  if (typeof value !== 'object' || value === null)
    return key === 'sizeLimit' || key === 'divisor' ? [value] : [];
  return Object.entries(value).flatMap(([name, child]: [string, unknown]) =>
    (name === 'limits' || name === 'requests' || RANGES.includes(name)) &&
    typeof child === 'object' &&
    child !== null &&
    !Array.isArray(child)
      ? Object.values(child)
      : quantities(child, name),
  );
}

const all = scenarios().map(({ name, manifestsFile, valuesFile }) => {
  return {
    name,
    version: readValues(valuesFile).cdk8s?.externalSecrets?.version,
    objects: manifestsIn(manifestsFile) as readonly Stored[],
  };
});

describe.each(all)('the manifests of $name', ({ objects, version }) => {
  it('hold what the API server will store', () => {
    for (const { apiVersion, kind, metadata, spec } of objects) {
      const at = `${kind}/${metadata.name}`;
      for (const quantity of quantities(spec))
        expect([at, quantity]).toEqual([at, canonicalQuantity(String(quantity))]);
      expect({ at, spec: withListDefaults(kind, apiVersion, spec, version) }).toEqual({ at, spec });
      for (const field of DURATIONS[kind] ?? []) {
        const text = spec?.[field];
        if (typeof text === 'string') expect([at, text]).toEqual([at, canonicalDuration(text)]);
      }
    }
  });

  it('keep Secrets in base64', () => {
    const secrets = objects.filter(({ kind }) => kind === 'Secret');
    expect(secrets.filter(({ stringData }) => stringData !== undefined)).toEqual([]);
  });

  it('have nothing that Flux would replace', () => {
    expect(objects.flatMap((object) => findText(object, '${'))).toEqual([]);
  });
});
