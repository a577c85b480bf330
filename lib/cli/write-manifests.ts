import { INVENTORY, inventoryText } from '../output/inventory';
import { kustomization } from '../output/kustomization';
import { type Layout, layout } from '../output/layout';
import { writeFolder, type WriteResult } from '../output/writer';
import { constructMetadata } from './construct-metadata';
import type { Deployment } from './deployment';
import { count } from './synth-summary';

/** What a folder holds besides the manifests, and how these are spread over files. */
export interface FolderOptions {
  readonly layout: Layout;
  /** Whether there is a `kustomization.yaml`. */
  readonly kustomization: boolean;
  /** Whether a file tells which construct each object comes from. @default false */
  readonly constructMetadata?: boolean;
}

/**
 * Writes the manifests of a release and their inventory to a folder.
 *
 * @returns what became of it, and what was written in words
 * @throws OutputRefused when the folder must not or cannot be written
 */
export function writeManifests(
  folder: string,
  { chart, objects, releaseName, namespace }: Deployment,
  { layout: mode, kustomization: isWanted, constructMetadata: isTraced = false }: FolderOptions,
  cwd: string,
): Pick<WriteResult, 'status' | 'closed'> & { readonly what: string } {
  const files = layout(objects, mode, { releaseName });
  const inventory = {
    name: INVENTORY,
    text: inventoryText(objects, { releaseName, namespace }),
    holdsSecrets: false,
  };
  const all = [
    ...files,
    inventory,
    ...(isWanted ? [kustomization(files)] : []),
    ...(isTraced && chart !== undefined ? [constructMetadata(chart)] : []),
  ];
  const { status, closed } = writeFolder(folder, all, { cwd });
  return { status, closed, what: `${count(objects.length, 'object')} in ${count(files.length, 'file')}` };
}
