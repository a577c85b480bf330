import { groupBy } from '../base/group-by';
import { identify } from './identity';
import { applyRank } from './order';
import { isFilledSecret, manifestText } from './manifest-text';

/** How manifests are spread over files. */
export type Layout = 'single' | 'component' | 'resource';

/** One file of manifests. */
export interface ManifestFile {
  /** Its name, without a folder. */
  readonly name: string;
  readonly text: string;
  /** Whether Secrets stand in it, with their values: only its owner should read it then. */
  readonly holdsSecrets: boolean;
}

/** What file names are made of, beside the objects. */
export interface LayoutOptions {
  readonly releaseName: string;
}

const EXTENSION = '.k8s.yaml';

/** File systems end at 255 bytes; this leaves room for a number and the extension. */
const MAX_STEM = 240;

/**
 * Spreads objects, given in the order they are applied in, over files. In each file that order is kept.
 *
 * - `single`: everything in `<release>.k8s.yaml`.
 * - `component`: `<component>.k8s.yaml` by the label `app.kubernetes.io/name`, and `00-shared.k8s.yaml` for what belongs
 *   to no component. Digits sort before letters, so `kubectl apply -f <folder>`, which goes by file name, starts with the
 *   namespace. Nothing else has to be there first: workloads wait for what they need.
 * - `resource`: `<rank>-<Kind>.<name>.k8s.yaml`, one object each. The rank is that of the kind in the order of
 *   application, not a running number: file names do not change when an object is added or taken away.
 *
 * No two files have names that differ only in case, which is the same name to macOS and Windows. Objects of one kind and
 * name in several namespaces get the namespace into the file name.
 */
export function layout(objects: readonly object[], mode: Layout, options: LayoutOptions): ManifestFile[] {
  return [...group(objects, mode, options.releaseName)]
    .map(([name, members]) => ({
      name: `${name}${EXTENSION}`,
      text: manifestText(members),
      holdsSecrets: members.some(isFilledSecret),
    }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** Objects by the name of their file, without extension. */
function group(objects: readonly object[], mode: Layout, releaseName: string): ReadonlyMap<string, object[]> {
  switch (mode) {
    case 'single':
      return groupBy(objects, () => fileStem(releaseName));
    case 'component':
      return groupBy(objects, (object) => fileStem(componentOf(object)).toLowerCase());
    case 'resource':
      return new Map(resourceNames(objects).map((name, index) => [name, objects.slice(index, index + 1)]));
  }
}

function componentOf(object: object): string {
  const { kind, labels } = identify(object);
  const name = labels['app.kubernetes.io/name'];
  const shared =
    kind === 'Namespace' || typeof name !== 'string' || name === labels['app.kubernetes.io/part-of'];
  return shared ? '00-shared' : name;
}

/** One name for each object: by kind and name, where that is not enough with the namespace, and at last a number. */
function resourceNames(objects: readonly object[]): string[] {
  const sharers = groupBy(objects, (object) => resourceName(object).toLowerCase());
  const taken = new Set<string>();
  return objects.map((object) => {
    const alone = sharers.get(resourceName(object).toLowerCase())?.length === 1;
    const wanted = alone ? resourceName(object) : resourceName(object, identify(object).namespace);
    let name = wanted;
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${wanted}.${number}`;
    taken.add(name.toLowerCase());
    return name;
  });
}

function resourceName(object: object, namespace = ''): string {
  const { kind, name } = identify(object);
  const rank = String(applyRank(object)).padStart(2, '0');
  return fileStem(`${rank}-${kind}.${name}${namespace === '' ? '' : `.${namespace}`}`);
}

/** Names of objects may hold what file names must not, such as the colons of `system:auth-delegator`. */
function fileStem(text: string): string {
  return text.replace(/[^\w.-]/g, '-').slice(0, MAX_STEM);
}
