import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';

/** Bundles a module of this project with all it needs into a folder of its own, to be run by another process. */
export async function bundle(
  entryPoint: string,
): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-bundle-'));
  const file = join(folder, 'bundle.cjs');
  await build({
    entryPoints: [entryPoint],
    outfile: file,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    logLevel: 'silent',
  });
  return { folder, file };
}
