import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import type { ManifestFile } from '../output/layout';

/** Where `cdk8s synth` looks for it (`findConstructMetadata` in cdk8s-cli 2.207). */
const NAME = 'construct-metadata.json';

/**
 * Which construct an object comes from, as `App` of cdk8s writes it for validation plugins, by the names of objects: where several kinds
 * have one name, the last one counts, as there.
 */
export function constructMetadata(root: IConstruct): ManifestFile {
  const objects = root.node.findAll().filter((construct) => ApiObject.isApiObject(construct));
  const resources = Object.fromEntries(objects.map(({ name, node }) => [name, { path: node.path }]));
  return {
    name: NAME,
    text: `${JSON.stringify({ version: '1.0.0', resources }, null, 2)}\n`,
    holdsSecrets: false,
  };
}
