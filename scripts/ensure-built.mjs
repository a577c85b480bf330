/**
 * Builds what has not been built yet. `npm ci` does it by itself; with `--ignore-scripts`, which keeps scripts of dependencies
 * from running, it is up to the first command that needs it.
 */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const NEEDED = ['lib/generated/values-shape.ts', 'lib/generated/effects.ts', 'dist/bin/cdk8s-pixee.js'];

const root = fileURLToPath(new URL('..', import.meta.url));
if (!NEEDED.every((file) => existsSync(`${root}${file}`))) {
  const { status } = spawnSync('npm', ['run', 'build'], { cwd: root, stdio: 'inherit' });
  process.exit(status ?? 1);
}
