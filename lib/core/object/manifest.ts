import { withListDefaults } from './list-defaults';
import { storedForm } from '../../output/stored-form';
import { type ApiObject, type ApiObjectProps, Lazy } from 'cdk8s';
import type { Construct } from 'constructs';
import type { StringMap } from '../../base/string-map';
import { syncWave } from '../release/argo-cd';
import { isClusterScoped } from '../../kubernetes/cluster-scoped';
import { RELEASE_LABEL } from '../release/labels';
import { releaseOf } from '../release/release-scope';
import { RenderedOnce } from './rendered-once';

/** Metadata of an object with an explicit name: names never come from the construct tree. */
export interface NamedMetadata {
  readonly name: string;
  /** @default - the namespace of the release */
  readonly namespace?: string;
  /** @default - only the labels of the release */
  readonly labels?: StringMap;
  /** @default - only the annotations of the release */
  readonly annotations?: StringMap;
}

/** What every object that we emit has, whatever its kind. */
export interface ManifestBody {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: NamedMetadata;
}

/** Left alone, cdk8s would write the chart's namespace on objects that have none. */
const NO_NAMESPACE = Lazy.any({ produce: () => undefined }) as string;

/** The namespace that the metadata of an object has, for who asks with it; none for objects of the cluster. */
export function namespaceText(namespace: string | undefined): string | undefined {
  return namespace === NO_NAMESPACE ? undefined : namespace;
}

/**
 * Adds one Kubernetes object to the tree: the only way any object of this library is made. The body is plain JSON with
 * the API's own field names; the release adds its namespace, labels and annotations, and the spec comes out as the API server will
 * store it. `JsonPatch` works on the result.
 *
 * Fields that stay open until synthesis (a pod that others add variables to) are given as functions in `late`.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- names the kind, by which the compiler checks the body
export function manifest<T>(
  scope: Construct,
  id: string,
  body: T & ManifestBody,
  late: Readonly<Record<string, () => unknown>> = {},
): ApiObject {
  const release = releaseOf(scope);
  const { metadata, ...rest } = body;
  const { externalSecretsVersion } = release.settings;
  const stored = (spec: unknown): unknown =>
    storedForm(withListDefaults(body.kind, body.apiVersion, spec, externalSecretsVersion));
  const object = `${body.kind}/${metadata.name}`;
  release.origins.note(object, rest);
  const lateField = (field: string, made: unknown): unknown => {
    release.origins.note(object, { [field]: made });
    return field === 'spec' ? stored(made) : made;
  };
  const props: ApiObjectProps = {
    ...rest,
    ...('spec' in rest ? { spec: stored(rest.spec) } : {}),
    ...Object.fromEntries(
      Object.entries(late).map(([field, produce]) => [
        field,
        Lazy.any({ produce: () => lateField(field, produce()) }),
      ]),
    ),
    metadata: {
      ...metadata,
      namespace: isClusterScoped(body.kind, body.apiVersion)
        ? NO_NAMESPACE
        : (metadata.namespace ?? release.namespace),
      labels: { ...release.objectLabels, ...metadata.labels, [RELEASE_LABEL]: release.name },
      ...unlessEmpty('annotations', {
        ...syncWave(release.settings.argoCd, body.kind, metadata.labels?.['app.kubernetes.io/component']),
        ...release.annotations,
        ...metadata.annotations,
      }),
    },
  };
  const made = new RenderedOnce(scope, id, props, release);
  release.register(made);
  return made;
}

/** `{ [key]: map }`, or nothing when the map is empty: keeps empty maps out of the manifests. */
export function unlessEmpty(key: string, map: object): Readonly<Record<string, unknown>> {
  return Object.keys(map).length === 0 ? {} : { [key]: map };
}
