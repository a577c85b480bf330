/** Prints the page about images of third parties: one row per image, from lib/rules/third-party-images.ts. */
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { loadTypeScript } from './load-typescript.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Writes `docs/images.md`. */
export async function generateImages(outDir = ROOT) {
  const { THIRD_PARTY_IMAGES, IMAGES_LOOKED_AT } = await loadTypeScript(
    join(ROOT, 'lib/rules/third-party-images.ts'),
  );
  const file = join(outDir, 'docs/images.md');
  const options = await resolveConfig(join(ROOT, 'docs/images.md'));
  const text = await format(page(THIRD_PARTY_IMAGES, IMAGES_LOOKED_AT), { ...options, parser: 'markdown' });
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}

function page(images, day) {
  const rows = images.map((image) =>
    [
      image.component,
      `\`${image.repository}:${image.tag}\``,
      image.released ?? 'not known',
      `[page](${image.page})`,
      `${image.architectures.join(', ')} (${image.architecturesBy})`,
      image.holes,
    ].join(' | '),
  );
  const notes = images
    .filter(({ note, digest }) => note !== undefined || digest !== undefined)
    .map(({ component, note, digest }) => {
      const pinned = digest === undefined ? [] : [`the digest for all architectures is \`${digest}\``];
      return `- **${component}**: ${[...(note === undefined ? [] : [note]), ...pinned].join('; ')}.`;
    });
  return `# Images of third parties

For who answers for what runs in the cluster, and mirrors or scans it.

<!-- Made by scripts/generate/images.mjs from lib/rules/third-party-images.ts. Do not edit. -->

What is deployed besides the vendor's own images, each pinned to a release, as of ${day}. \`cdk8s-pixee images\` prints what your values need.
Holes are those of the Go vulnerability database, of PYSEC as far as it could be read, and of the makers' release pages: they are no
replacement for a scanner, which also sees what lies in the image beneath the program. [docs/update.md](update.md) tells how newer releases come in.

| Image of | Tag | Released | News | Architectures | Known holes |
| --- | --- | --- | --- | --- | --- |
${rows.map((row) => `| ${row} |`).join('\n')}

${notes.join('\n')}

## Nodes with arm64

All of the above run there. Of the vendor's own images (platform, analysis service, embedded identity provider) and of the helper image that your
values name nobody says so. On a cluster with such nodes keep them away, or ask the vendor:

\`\`\`yaml
platform:
  nodeSelector:
    kubernetes.io/arch: amd64
analysis:
  nodeSelector:
    kubernetes.io/arch: amd64
\`\`\`

The preflight warns when there is a node with arm64 and a pod without such a selector has an image of which nobody says that it runs there.
`;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await generateImages(process.argv[2]);
