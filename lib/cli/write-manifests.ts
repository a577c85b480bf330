import { INVENTORY, inventoryText } from '../output/inventory';
import { type Layout, layout } from '../output/layout';
import { writeFolder, type WriteResult } from '../output/writer';
import type { Deployment } from './deployment';
import { count } from './synth-summary';

/**
 * Writes the manifests of a release and their inventory to a folder.
 *
 * @returns what became of it, and what was written in words
 * @throws OutputRefused when the folder must not or cannot be written
 */
export function writeManifests(
  folder: string,
  { objects, releaseName, namespace }: Deployment,
  mode: Layout,
  cwd: string,
): Pick<WriteResult, 'status' | 'closed'> & { readonly what: string } {
  const files = layout(objects, mode, { releaseName });
  const inventory = {
    name: INVENTORY,
    text: inventoryText(objects, { releaseName, namespace }),
    holdsSecrets: false,
  };
  const { status, closed } = writeFolder(folder, [...files, inventory], { cwd });
  return { status, closed, what: `${count(objects.length, 'object')} in ${count(files.length, 'file')}` };
}
