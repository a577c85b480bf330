import { serviceName } from '../../lib/core/connections/places';

interface Metadata {
  readonly name: string;
  readonly namespace?: string;
}

/** Any object, as far as this looks at it. */
export interface LooseObject {
  readonly kind: string;
  readonly metadata: Metadata;
  readonly [field: string]: unknown;
}

/** A Service that the pods of a workload name, with the port where they name one. */
export interface ServiceReference {
  /** `Kind/name` of the workload. */
  readonly workload: string;
  readonly service: string;
  readonly port?: number;
}

const WORKLOADS = new Set(['Deployment', 'StatefulSet', 'DaemonSet', 'Job']);
/** Lists of what is reached without a proxy, and links for people: nobody is called for being in one. */
const LISTS = /^(?:NO_PROXY|no_proxy|JAVA_TOOL_OPTIONS)$/;
const LINKS = /^--?external\.url=|^-ip=|^-peers=/;
const HOST =
  /(?:([a-z][a-z0-9+]*):(?:[a-z]+:)?\/\/)?(?:[^\s/@:]*:[^\s/@:]*@)?([a-z0-9](?:[a-z0-9.-]*[a-z0-9])?)(?::(\d{1,5}))?/g;

/** Every Service that variables, arguments, and the files and Secrets of a workload's pods name. */
export function serviceReferences(
  objects: readonly LooseObject[],
  services: ReadonlySet<string>,
  namespace: string,
): readonly ServiceReference[] {
  const files = new Map(
    objects
      .filter(({ kind }) => kind === 'ConfigMap' || kind === 'Secret')
      .map((object) => [object.metadata.name, textsOfData(object)]),
  );
  return objects
    .filter(({ kind }) => WORKLOADS.has(kind))
    .flatMap((object) => {
      const spec = (object['spec'] as { readonly template: { readonly spec: unknown } }).template.spec;
      const texts = [...ownTexts(spec), ...namesIn(spec).flatMap((name) => files.get(name) ?? [])];
      return texts
        .flatMap((text) => referencesIn(text, services, namespace))
        .map((reference) => ({
          workload: `${object.kind}/${object.metadata.name}`,
          ...reference,
        }));
    });
}

/** The Services in one text. */
export function referencesIn(
  text: string,
  services: ReadonlySet<string>,
  namespace: string,
): readonly Omit<ServiceReference, 'workload'>[] {
  return [...text.matchAll(HOST)].flatMap(([, scheme, host = '', port]) => {
    const found = serviceName(host, namespace);
    if (found?.namespace !== namespace || !services.has(found.name)) return [];
    const usual = scheme === 'http' ? 80 : scheme === 'https' ? 443 : undefined;
    const number = port === undefined ? usual : Number(port);
    return [{ service: found.name, ...(number === undefined ? {} : { port: number }) }];
  });
}

function textsOfData(object: LooseObject): readonly string[] {
  const { data = {}, stringData = {} } = object as unknown as {
    readonly data?: Readonly<Record<string, string>>;
    readonly stringData?: Readonly<Record<string, string>>;
  };
  const decoded = Object.values(data).map((text) =>
    object.kind === 'Secret' ? Buffer.from(text, 'base64').toString('utf8') : text,
  );
  // A blueprint tells an outpost where Authentik is; the worker that reads it does not go there.
  return [...decoded, ...Object.values(stringData)].filter(
    (text) => !text.includes('authentik_outposts.outpost'),
  );
}

/** Variables and arguments of all containers. */
function ownTexts(spec: unknown): readonly string[] {
  const { containers = [], initContainers = [] } = spec as {
    readonly containers?: readonly Container[];
    readonly initContainers?: readonly Container[];
  };
  return [...containers, ...initContainers].flatMap(({ env = [], args = [], command = [] }) => [
    ...env.flatMap(({ name, value }) => (LISTS.test(name) || value === undefined ? [] : [value])),
    ...[...args, ...command].filter((text) => !LINKS.test(text)),
  ]);
}

interface Container {
  readonly env?: readonly { readonly name: string; readonly value?: string }[];
  readonly args?: readonly string[];
  readonly command?: readonly string[];
}

/** Names of the ConfigMaps and Secrets that a pod mounts or reads. */
function namesIn(spec: unknown): readonly string[] {
  const text = JSON.stringify(spec);
  return [
    ...text.matchAll(
      /"(?:configMap|configMapKeyRef|secretKeyRef|configMapRef|secretRef)":\{[^{}]*"name":"([^"]+)"/g,
    ),
  ]
    .map(([, name = '']) => name)
    .concat([...text.matchAll(/"secretName":"([^"]+)"/g)].map(([, name = '']) => name));
}
