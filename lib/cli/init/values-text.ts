import { Document, isMap, isScalar, type Pair, type Scalar, visit } from 'yaml';
import type { PlainObject } from '../../base/plain-object';

const HEAD = [
  ' yaml-language-server: $schema=./node_modules/cdk8s-pixee/values.schema.json',
  ' Begun by `cdk8s-pixee init`. `cdk8s-pixee explain KEY` tells what a value does, `cdk8s-pixee values` prints all.',
].join('\n');

/** What stands above a value, by its path. */
const COMMENTS: readonly (readonly [string, string])[] = [
  ['global.defaultStorageClass', 'Class of all volumes; the cloud names this one.'],
  ['global.pixee.serviceAccount', 'The identity of the pods: `cdk8s-pixee iam` prints its policies.'],
  ['global.pixee.ai', 'What models are asked.'],
  ['global.pixee.access', 'Who signs users in.'],
  ['platform.proxy', 'Something in front of the pods ends TLS: believe what it says about the browser.'],
  [
    'platform.gateway',
    'The route of the Gateway API; the Gateway has the certificate and allows routes of this namespace.',
  ],
  ['authentik', 'The identity provider, below /authentik/.'],
  ['cdk8s', 'Options of cdk8s-pixee; Helm passes over them.'],
  [
    'cdk8s.existingSecrets',
    'Secrets that are not in these values: `cdk8s-pixee secrets` lists all, with their keys.',
  ],
];

/** Values as a file to go on from, with comments. */
export function valuesText(values: PlainObject): string {
  // YAML 1.1, so that words such as `on` are quoted.
  const document = new Document(values, { version: '1.1' });
  for (const [path, comment] of COMMENTS) {
    const key = keyAt(document.contents, path.split('.'));
    if (key !== undefined) key.commentBefore = ` ${comment}`;
  }
  shortenMaps(document);
  return `#${HEAD.replaceAll('\n', '\n#')}\n${document.toString({ lineWidth: 0 })}`;
}

/** What has one or two plain values stands on one line. */
function shortenMaps(document: Document): void {
  visit(document, {
    Map: (_, map) => {
      const pairs = map.items as Pair<Scalar>[];
      const isShort = pairs.length <= 2 && pairs.every(({ value }) => isScalar(value));
      if (
        isShort &&
        map !== document.contents &&
        pairs.every(({ key }) => typeof key.commentBefore !== 'string')
      )
        map.flow = true;
    },
  });
}

function keyAt(node: unknown, path: readonly string[]): Scalar | undefined {
  const [first, ...rest] = path;
  if (!isMap(node)) return undefined;
  const pair = (node.items as Pair<Scalar>[]).find(({ key }) => key.value === first);
  if (pair === undefined || rest.length === 0) return pair?.key;
  return keyAt(pair.value, rest);
}
