/**
 * Takes out of the compiled library what nobody can reach from its entry: parts that only the command has, which is bundled, and types of
 * modules that no public type leads to. Half of the files of the package were such.
 */
import { build } from 'esbuild';
import { readdir, readFile, rm, rmdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import ts from 'typescript';

/** Removes files of the library that neither a run nor the types of its entry lead to, and folders that are empty then. */
export async function pruneLibrary(dist) {
  const kept = new Set([...(await loadedFiles(dist)), ...(await typeFiles(join(dist, 'lib/index.d.ts')))]);
  for (const folder of ['lib', 'constructs']) await prune(join(dist, folder), kept);
}

/** Removes from a folder what is not kept, and tells whether anything is left in it. */
async function prune(folder, kept) {
  let isEmpty = true;
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory() ? await prune(path, kept) : kept.has(path)) isEmpty = false;
    else if (entry.isDirectory()) await rmdir(path);
    else await rm(path);
  }
  return !isEmpty;
}

/** The files that a run may load, those among them that are only loaded late. */
async function loadedFiles(dist) {
  const { metafile } = await build({
    absWorkingDir: dist,
    entryPoints: ['lib/index.js'],
    bundle: true,
    packages: 'external',
    platform: 'node',
    write: false,
    metafile: true,
    outdir: 'out',
    logLevel: 'warning',
  });
  return Object.keys(metafile.inputs).map((path) => resolve(dist, path));
}

/** The files that the compiler of a user reads, from an entry on. */
async function typeFiles(entry) {
  const options = { module: ts.ModuleKind.Node16, moduleResolution: ts.ModuleResolutionKind.Node16 };
  const found = new Set([entry]);
  // What is added while this goes on is visited, too.
  for (const path of found) {
    for (const { fileName } of ts.preProcessFile(await readFile(path, 'utf8')).importedFiles) {
      if (!fileName.startsWith('.')) continue;
      const { resolvedModule } = ts.resolveModuleName(fileName, path, options, ts.sys);
      if (resolvedModule === undefined)
        throw new Error(`${path} takes types from ${fileName}, which is not there`);
      found.add(resolve(resolvedModule.resolvedFileName));
    }
  }
  return found;
}
