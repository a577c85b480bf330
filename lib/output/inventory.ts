import { identify } from './identity';

/** Name of the file that lists the objects of a folder. Neither kubectl nor Argo CD nor Flux takes a `.txt` for a manifest. */
export const INVENTORY = 'inventory.txt';

/** What an inventory is for. */
export interface InventoryOptions {
  readonly releaseName: string;
  readonly namespace: string;
}

const SEPARATOR = '\t';

/**
 * The objects of a folder, one a line, in the order they are applied in: `apiVersion`, `kind`, namespace (`-` for none) and
 * name, separated by tabs. Comparing two of them tells what is gone; see docs/update.md.
 */
export function inventoryText(objects: readonly object[], options: InventoryOptions): string {
  return [
    `# What this folder makes, in the order of application: release ${options.releaseName}, namespace ${options.namespace}.`,
    '# apiVersion, kind, namespace, name; docs/update.md tells how to remove what is gone.',
    ...objects.map(inventoryLine),
    '',
  ].join('\n');
}

/** The line of one object. */
export function inventoryLine(object: object): string {
  const { kind, namespace, name } = identify(object);
  const { apiVersion } = object as { readonly apiVersion?: unknown };
  return [String(apiVersion), kind, namespace === '' ? '-' : namespace, name].join(SEPARATOR);
}

/** The lines of an inventory that name objects. */
export function inventoryLines(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
}
