import { isPlainObject, type PlainObject } from '../base/plain-object';

type KeyOf = (item: PlainObject) => string | undefined;

const port: KeyOf = ({ containerPort, port: service, protocol }) =>
  textOf(containerPort ?? service, protocol);

/** What names an item, in lists where it is not simply its name: the keys by which the server merges such lists, mostly. */
const KEYS: Readonly<Record<string, KeyOf>> = {
  data: ({ secretKey }) => textOf(secretKey),
  hostAliases: ({ ip }) => textOf(ip),
  items: ({ key }) => textOf(key),
  parentRefs: ({ namespace, name, sectionName }) => textOf(namespace, name, sectionName),
  paths: ({ path, pathType }) => textOf(path, pathType),
  ports: port,
  rules: ({ host, http, apiGroups, resources, resourceNames, name }) =>
    textOf(host ?? name ?? (http === undefined ? undefined : '*')) ??
    (resources === undefined ? undefined : JSON.stringify([apiGroups, resources, resourceNames])),
  subjects: ({ kind, namespace, name }) => textOf(kind, namespace, name),
  tls: ({ secretName }) => textOf(secretName),
  volumeClaimTemplates: ({ metadata }) => (isPlainObject(metadata) ? textOf(metadata['name']) : undefined),
  volumeDevices: ({ devicePath }) => textOf(devicePath),
  volumeMounts: ({ mountPath }) => textOf(mountPath),
};

/** Lists of texts whose order says nothing. */
const SETS = new Set([
  'accessModes',
  'add',
  'apiGroups',
  'disabledDefaultServices',
  'dnsNames',
  'drop',
  'externalIPs',
  'finalizers',
  'hostnames',
  'hosts',
  'loadBalancerSourceRanges',
  'matchLabelKeys',
  'mountOptions',
  'policyTypes',
  'resourceNames',
  'resources',
  'supplementalGroups',
  'verbs',
]);

/** Named lists in which order counts all the same: they run one after the other. */
const SEQUENCES = new Set(['initContainers']);

/** The items of a list by their names, in the order of the list; nothing when they have none, or not one each. */
export function namedItems(
  list: readonly unknown[],
  name: string,
): ReadonlyMap<string, PlainObject> | undefined {
  const keyOf = Object.hasOwn(KEYS, name) ? KEYS[name] : undefined;
  const items = new Map<string, PlainObject>();
  for (const item of list) {
    if (!isPlainObject(item)) return undefined;
    const key = keyOf?.(item) ?? textOf(item['name']);
    if (key === undefined || items.has(key)) return undefined;
    items.set(key, item);
  }
  return items;
}

/** Whether the order of a list of texts says nothing. */
export function isSet(name: string): boolean {
  return SETS.has(name);
}

/** Whether the order of a list of named items counts. */
export function isSequence(name: string): boolean {
  return SEQUENCES.has(name);
}

function textOf(...parts: readonly unknown[]): string | undefined {
  const texts = parts.filter((part) => part !== undefined && part !== null && part !== '').map(String);
  return texts.length === 0 ? undefined : texts.join(' ');
}
