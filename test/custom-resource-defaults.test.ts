import { isDeepStrictEqual } from 'node:util';
import { isPlainObject } from '../lib/base/plain-object';
import definitions from './fixtures/custom-resource-defaults.json';
import { readValues } from './support/read-values';
import { scenarios } from './support/scenarios';
import { manifestsIn } from './support/shared/manifests';

/** What definitions of custom resources fill in, path by path; it was read from the definitions themselves, not from our own table. */
const DEFINITIONS: Readonly<
  Record<string, { readonly source: string; readonly defaults: Readonly<Record<string, unknown>> }>
> = definitions;

/** Came with External Secrets 2.3; an older one refuses it, so it is written only when the values say that the operator is newer. */
const YOUNGER = /\.nullBytePolicy$/;

/** Kinds of operators that have no defaults at all, or free text where others have a schema. */
const WITHOUT = new Set([
  'PrometheusRule.monitoring.coreos.com',
  // GKE publishes no definition of it; what we write has no lists.
  'BackendConfig.cloud.google.com',
  // No field that we write has a default (pkg/policy/api of Cilium).
  'CiliumNetworkPolicy.cilium.io',
  // An API of OpenShift's own server; what we write has no lists.
  'Route.route.openshift.io',
]);

interface CustomResource {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
}

/** Places that the API server would fill in, as concrete paths: whatever holds the field is there and the field is not. */
function filledIn(value: unknown, path: readonly string[], fallback: unknown, at: string): string[] {
  const [part = '', ...rest] = path;
  if (!isPlainObject(value)) return [];
  if (part === '*')
    return Object.entries(value).flatMap(([key, child]) => filledIn(child, rest, fallback, `${at}.${key}`));
  const isList = part.endsWith('[]');
  const key = isList ? part.slice(0, -2) : part;
  const child = value[key];
  if (rest.length === 0) return child === undefined ? [`${at}.${key}`] : [];
  if (child === undefined) return [];
  if (!isList) return filledIn(child, rest, fallback, `${at}.${key}`);
  return Array.isArray(child)
    ? child.flatMap((item, index) => filledIn(item, rest, fallback, `${at}.${key}[${String(index)}]`))
    : [];
}

function differences(object: CustomResource, version: string | undefined): string[] {
  const group = object.apiVersion.split('/')[0] ?? '';
  const definition = DEFINITIONS[`${object.kind}.${group}`];
  return Object.entries(definition?.defaults ?? {}).flatMap(([path, fallback]) =>
    YOUNGER.test(path) && version === undefined
      ? []
      : filledIn(object, path.split('.'), fallback, `${object.kind}/${object.metadata.name}`),
  );
}

const all = scenarios().map(({ name, manifestsFile, valuesFile }) => ({
  name,
  version: readValues(valuesFile).cdk8s?.externalSecrets?.version,
  objects: (manifestsIn(manifestsFile) as readonly CustomResource[]).filter(
    ({ apiVersion }) =>
      /^gateway\.networking\.k8s\.io\//.test(apiVersion) ||
      (/\.(?:io|com)\//.test(apiVersion) && !/\.k8s\.io\//.test(apiVersion)),
  ),
}));

test('every custom resource that is rendered has its definition here', () => {
  const kinds = new Set(
    all.flatMap(({ objects }) =>
      objects.map(({ apiVersion, kind }) => `${kind}.${apiVersion.split('/')[0] ?? ''}`),
    ),
  );
  expect([...kinds].filter((kind) => DEFINITIONS[kind] === undefined && !WITHOUT.has(kind))).toEqual([]);
});

test.each(all)('nothing is filled into lists of $name by the definitions', ({ objects, version }) => {
  const found = objects.flatMap((object) => differences(object, version));
  expect(found.filter((path) => path.includes('['))).toEqual([]);
});

test('what is filled into plain maps is known: tools that compare leave it alone', () => {
  const fields = all.flatMap(({ objects, version }) =>
    objects.flatMap((object) =>
      differences(object, version)
        .filter((path) => !path.includes('['))
        .map((path) => `${object.kind} ${path.slice(path.indexOf('.') + 1)}`),
    ),
  );
  expect([...new Set(fields)].sort()).toMatchInlineSnapshot(`
   [
     "Cluster spec.backup.target",
     "Cluster spec.enableSuperuserAccess",
     "Cluster spec.failoverDelay",
     "Cluster spec.logLevel",
     "Cluster spec.maxSyncReplicas",
     "Cluster spec.minSyncReplicas",
     "Cluster spec.postgresGID",
     "Cluster spec.postgresUID",
     "Cluster spec.primaryUpdateMethod",
     "Cluster spec.primaryUpdateStrategy",
     "Cluster spec.replicationSlots",
     "Cluster spec.smartShutdownTimeout",
     "Cluster spec.startDelay",
     "Cluster spec.stopDelay",
     "Cluster spec.storage.resizeInUseVolumes",
     "Cluster spec.switchoverDelay",
     "Cluster spec.walStorage.resizeInUseVolumes",
     "Database spec.databaseReclaimPolicy",
     "ExternalSecret spec.target.deletionPolicy",
     "ExternalSecret spec.target.template.engineVersion",
     "ExternalSecret spec.target.template.mergePolicy",
     "ObjectStore spec.instanceSidecarConfiguration.logLevel",
     "ObjectStore spec.instanceSidecarConfiguration.retentionPolicyIntervalSeconds",
   ]
  `);
});

test('a default that is not written out is found', () => {
  const cluster = {
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: { name: 'a' },
    spec: { plugins: [{ name: 'x' }], managed: { roles: [{ name: 'y', ensure: 'present' }] } },
  };
  const found = differences(cluster, undefined).filter((path) => path.includes('['));
  expect(found).toEqual(
    expect.arrayContaining(['Cluster/a.spec.plugins[0].enabled', 'Cluster/a.spec.managed.roles[0].inherit']),
  );
  expect(found).not.toContain('Cluster/a.spec.managed.roles[0].ensure');
  expect(isDeepStrictEqual(found, [...new Set(found)])).toBe(true);
});
