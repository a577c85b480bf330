/**
 * Bundles the command line program: one file for what every call needs (arguments, help), one for each command, and
 * files for what several commands share. Reading hundreds of small files would take longer than the work.
 *
 * esbuild splits only ES modules, and those start slower than CommonJS, so the split files are rewritten in a second step.
 * Sharing matters beyond size: a class that were in two bundles would be two classes to `instanceof`.
 *
 * Only blanks are taken out: that saves 2 to 4 % of a run. Shorter names would save as much again, but the stack traces of
 * bug reports would tell nothing.
 */
import { build, transform } from 'esbuild';
import { chmod, copyFile, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { thirdPartyLicenses } from './licenses.mjs';
import { billOfMaterials } from './sbom.mjs';

/** Starts the program; separate, because the cache of compiled code covers only what is loaded after it is switched on. */
const SHIM = `#!/usr/bin/env node
'use strict';
require('./code-cache.js').run(require.resolve('./main.js'));
`;

const ACTIONS = 'lib/cli/actions';

/** Writes the bundle of the project at `root` to the folder `out`. */
export async function bundleCommand(root, out) {
  const actions = (await readdir(join(root, ACTIONS))).filter((name) => name.endsWith('.ts'));
  const later = await requiredFiles(root);
  const tables = new Map();
  const { outputFiles, metafile } = await build({
    absWorkingDir: root,
    entryPoints: [
      { in: 'bin/cdk8s-pixee.ts', out: 'main' },
      ...actions.map((name) => ({ in: `${ACTIONS}/${name}`, out: basename(name, '.ts') })),
      ...later.map((file) => ({ in: file, out: nameOfLater(file) })),
    ],
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    outdir: out,
    chunkNames: 'shared-[hash]',
    mainFields: ['main'],
    legalComments: 'none',
    logLevel: 'warning',
    metafile: true,
    write: false,
    plugins: [
      mainIsModule,
      actionsStayApart,
      requiredStayApart(root),
      largeJsonAsFiles(tables),
      programsLater,
      oneCopyOf(root, 'yaml'),
    ],
  });
  await mkdir(out, { recursive: true });
  const sizes = await Promise.all(outputFiles.map((file) => writeCommonJs(file)));
  for (const [name, text] of tables) await writeFile(join(out, name), text);
  await writeFile(join(out, 'cdk8s-pixee.js'), SHIM);
  await chmod(join(out, 'cdk8s-pixee.js'), 0o755);
  await copyFile(join(root, 'scripts/build/code-cache.cjs'), join(out, 'code-cache.js'));
  await writeFile(
    join(out, 'THIRD_PARTY_LICENSES.txt'),
    await thirdPartyLicenses(root, Object.keys(metafile.inputs)),
  );
  await writeFile(join(out, 'sbom.cdx.json'), await billOfMaterials(root, Object.keys(metafile.inputs)));
  return { files: outputFiles.length + tables.size + 1, bytes: sizes.reduce((sum, size) => sum + size, 0) };
}

/** A file without exports counts as CommonJS in this package, and all that it imports would be wrapped in functions. */
const mainIsModule = {
  name: 'main-is-module',
  setup(builder) {
    builder.onLoad({ filter: /[\\/]bin[\\/]cdk8s-pixee\.ts$/ }, async ({ path }) => ({
      contents: `${await readFile(path, 'utf8')}\nexport {};\n`,
      loader: 'ts',
    }));
  },
};

/** `require('./actions/synth')` stays a call at run time, of the file that stands beside the caller. */
const actionsStayApart = {
  name: 'actions-stay-apart',
  setup(builder) {
    builder.onResolve({ filter: /^\.\/actions\// }, ({ path }) => ({
      path: `./${basename(path)}.js`,
      external: true,
    }));
  },
};

/** Folders of our own sources. */
const SOURCES = ['lib', 'constructs'];

/** `require('./authentik-parts')`, and not of JSON or of an action, which have rules of their own. */
const REQUIRED = /\brequire\('(\.{1,2}\/(?!actions\/)[^']+)(?<!\.json)'\)/g;

/** Our own modules that others load only when they are needed, by `require`. */
async function requiredFiles(root) {
  const found = new Set();
  for (const folder of SOURCES) {
    for (const entry of await readdir(join(root, folder), { recursive: true })) {
      if (!entry.endsWith('.ts')) continue;
      const file = join(folder, entry);
      const text = await readFile(join(root, file), 'utf8');
      for (const [, path] of text.matchAll(REQUIRED)) found.add(`${join(dirname(file), path)}.ts`);
    }
  }
  return [...found].sort();
}

/** The name of the file of such a module: its path, because two may be called the same. */
function nameOfLater(file) {
  return `later-${file.replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-')}`;
}

/** What our own modules `require` becomes a file of its own, which is read when the call is made. */
function requiredStayApart(root) {
  return {
    name: 'required-stay-apart',
    setup(builder) {
      builder.onResolve({ filter: /^\.{1,2}\// }, ({ path, kind, importer, resolveDir }) => {
        if (kind !== 'require-call' || !importer.endsWith('.ts') || path.endsWith('.json')) return undefined;
        const file = `${relative(root, join(resolveDir, path))}.ts`;
        return { path: `./${nameOfLater(file)}.js`, external: true };
      });
    },
  };
}

/** JSON is read faster by its own parser than as a part of the program, and not at all where nobody asks for it. */
function largeJsonAsFiles(tables) {
  return {
    name: 'large-json-as-files',
    setup(builder) {
      builder.onLoad({ filter: /\.json$/ }, async ({ path }) => {
        const json = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
        // Of small files, such as package.json, only the used parts are kept.
        if (json.length < 20_000) return undefined;
        const name = basename(path);
        if (tables.has(name) && tables.get(name) !== json) throw new Error(`two files are called ${name}`);
        tables.set(name, json);
        const read = `require('node:fs').readFileSync(__dirname + ${JSON.stringify(`/${name}`)}, 'utf8')`;
        return { contents: `module.exports = JSON.parse(${read});`, loader: 'js' };
      });
    },
  };
}

/** cdk8s starts other programs only for Helm charts and remote files, which we have none of: Node's module can wait. */
const programsLater = {
  name: 'programs-later',
  setup(builder) {
    builder.onResolve({ filter: /^child_process$/ }, () => ({ path: 'child_process', namespace: 'later' }));
    builder.onLoad({ filter: /^/, namespace: 'later' }, () => ({
      contents: `for (const name of ['execFileSync', 'spawnSync']) {
        exports[name] = (...args) => require('node:child_process')[name](...args);
      }`,
    }));
  },
};

/** cdk8s brings its own copy of a package that we use in the same version: one is enough. */
function oneCopyOf(root, name) {
  return {
    name: `one-copy-of-${name}`,
    setup(builder) {
      builder.onResolve({ filter: new RegExp(`^${name}$`) }, async ({ kind, resolveDir, pluginData }) => {
        if (pluginData === 'again') return undefined;
        const resolve = (from) => builder.resolve(name, { kind, resolveDir: from, pluginData: 'again' });
        const [own, theirs] = await Promise.all([resolve(root), resolve(resolveDir)]);
        return (await versionOf(own.path)) === (await versionOf(theirs.path)) ? own : theirs;
      });
    },
  };
}

/** The version of the package that a file belongs to. */
async function versionOf(path) {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const text = await readFile(join(folder, 'package.json'), 'utf8').catch(() => undefined);
    const version = text === undefined ? undefined : JSON.parse(text).version;
    if (version !== undefined) return version;
  }
}

/** Writes one file of the bundle as CommonJS and returns its size. */
async function writeCommonJs({ path, text }) {
  const { code } = await transform(withDirectBindings(text), {
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    minifyWhitespace: true,
    minifySyntax: true,
    logLevel: 'warning',
  });
  await writeFile(path, code);
  return Buffer.byteLength(code);
}

const IMPORT = /^import (?:\{([^}]*)\} from )?"(\.\/shared-[^"]+)";\n/;
const PACKAGE = /^var (import_\w+) = __toESM\((require_\w+\(\))(?:, 1)?\);$/gm;
const EXPORT = /\nexport \{([^}]*)\};\n$/;

/**
 * What the files of a bundle take from each other, as plain variables. esbuild would keep all bindings alive by two getters, one behind
 * the other, which are called at every use; but nothing of ours is exported before it has its value, and no file of a bundle needs
 * itself.
 */
function withDirectBindings(text) {
  // Comments that name the sources stand before the first import.
  let body = text.replace(/^(?:\s*\/\/.*\n)*/, '');
  let head = '';
  for (let match = IMPORT.exec(body); match !== null; match = IMPORT.exec(body)) {
    const [whole, names, file] = match;
    const taken = names === undefined ? '' : `const {${renamed(names, (from, to) => `${from}: ${to}`)}} = `;
    head += `${taken}require("${file}");\n`;
    body = body.slice(whole.length);
  }
  body = body.replaceAll(PACKAGE, (whole, name, call) =>
    body.includes(`${name}.default`) ? whole : `var ${name} = ${call};`,
  );
  const [whole, names] = EXPORT.exec(body) ?? [];
  if (whole === undefined) return head + body;
  const given = renamed(names, (from, to) => `${to}: ${from}`);
  return `${head}${body.slice(0, -whole.length)}\nmodule.exports = {${given}};\n`;
}

/** The names of an import or export, each with the one it has on the other side. */
function renamed(names, print) {
  const pairs = names.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim().split(' as ')]));
  return pairs.map(([from, to = from]) => print(from, to)).join(', ');
}
