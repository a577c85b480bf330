/**
 * Bundles the command line program into one pack of chunks (see pack.mjs): one for what every call needs (arguments, help), one for each
 * command, and what several commands share. Reading hundreds of small files would take longer than the work.
 *
 * Sharing matters beyond size: a class that were in two bundles would be two classes to `instanceof`.
 *
 * Only blanks are taken out: that saves 2 to 4 % of a run. Shorter names would save as much again, but the stack traces of
 * bug reports would tell nothing.
 */
import { build, transform } from 'esbuild';
import { chmod, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative } from 'node:path';
import { commonJsChunks } from './chunks.mjs';
import { thirdPartyLicenses } from './licenses.mjs';
import { LATER, packBytes } from './pack.mjs';
import { billOfMaterials } from './sbom.mjs';

/** What is started is the loader itself: to find another file takes Node longer than to compile it. */
const HEAD = '#!/usr/bin/env node\n';
const START = "exports.run(__dirname + '/program.pack');\n";

const ACTIONS = 'lib/cli/actions';

/** Writes the bundle of the project at `root` to the folder `out`. */
export async function bundleCommand(root, out) {
  const actions = (await readdir(join(root, ACTIONS))).filter((name) => name.endsWith('.ts'));
  const later = await requiredFiles(root);
  const tables = new Map();
  const texts = new Map();
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
      textsApart(texts),
      requiredStayApart(root),
      largeJsonAsFiles(tables),
      programsLater,
      oneCopyOf(root, 'yaml'),
    ],
  });
  await mkdir(out, { recursive: true });
  const entries = new Set(
    Object.values(metafile.outputs).flatMap(({ entryPoint }, index) =>
      entryPoint === undefined ? [] : [basename(Object.keys(metafile.outputs)[index])],
    ),
  );
  const chunks = await commonJsChunks(
    new Map(outputFiles.map(({ path, text }) => [basename(path), text])),
    entries,
  );
  const small = await minified(chunks);
  checkRequires(small, new Set([...small.keys(), ...texts.keys(), ...tables.keys()]));
  const pack = packBytes(small, texts, entries);
  await writeFile(join(out, 'program.pack'), pack);
  for (const [name, text] of tables) await writeFile(join(out, name), text);
  await writeFile(join(out, 'cdk8s-pixee.js'), `${HEAD}${await smallScript(root, 'loader')}${START}`);
  await chmod(join(out, 'cdk8s-pixee.js'), 0o755);
  await writeFile(join(out, 'keep.js'), await smallScript(root, 'keep'));
  await writeFile(
    join(out, 'THIRD_PARTY_LICENSES.txt'),
    await thirdPartyLicenses(root, Object.keys(metafile.inputs)),
  );
  await writeFile(join(out, 'sbom.cdx.json'), await billOfMaterials(root, Object.keys(metafile.inputs)));
  return { files: tables.size + 3, bytes: pack.length };
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
  return `${LATER}${file.replace(/\.ts$/, '').replaceAll(/[\\/]/g, '-')}`;
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

/** A text of our generated tables, as `scripts/generate/json-lines.mjs` prints it. */
const TEXT = /\(\) => '((?:[^'\\]|\\.)*)'/g;

/** A generated module that is one map in JSON. */
const MAP = /(export const \w+ = )(\{\n[^]*\n\}) as const satisfies \w+;/;

/** Large texts are read when they are asked for: V8 would look at every byte of them whenever it loads compiled code. */
function textsApart(texts) {
  return {
    name: 'texts-apart',
    setup(builder) {
      builder.onResolve({ filter: /^\.\/generated-text-/ }, ({ path }) => ({ path, external: true }));
      builder.onLoad({ filter: /[\\/]lib[\\/]generated[\\/][^\\/]+\.ts$/ }, async ({ path }) => {
        let count = 0;
        const contents = (await readFile(path, 'utf8'))
          .replaceAll(TEXT, (_, text) => {
            const name = `generated-text-${basename(path, '.ts')}-${++count}`;
            texts.set(
              name,
              text.replaceAll(/\\(.)/g, (_, letter) => (letter === 'n' ? '\n' : letter)),
            );
            return `() => require('./${name}') as string`;
          })
          .replace(MAP, (_, head, json) => {
            const name = `generated-text-${basename(path, '.ts')}`;
            texts.set(name, JSON.stringify(JSON.parse(json)));
            return `${head}JSON.parse(require('./${name}') as string);`;
          });
        return { contents, loader: 'ts' };
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

/** What a chunk asks for must be there: a command that nobody runs while building would fail at its first use. */
function checkRequires(chunks, there) {
  for (const [name, { body }] of chunks)
    for (const [, wanted] of body.matchAll(/\brequire\("\.\/([^"]+)"\)/g))
      if (!there.has(wanted)) throw new Error(`${name} asks for ${wanted}, which is not in the pack`);
}

/** A script beside this one without what only readers need: Node compiles it anew at every start. */
async function smallScript(root, name) {
  const text = await readFile(join(root, `scripts/build/${name}.cjs`), 'utf8');
  const { code } = await transform(text, { minifyWhitespace: true, minifySyntax: true });
  return code;
}

/** Chunks without what only readers need. */
async function minified(chunks) {
  const small = [...chunks].map(async ([name, { body: text, needs }]) => {
    const { code } = await transform(text, {
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      minifyWhitespace: true,
      minifySyntax: true,
      logLevel: 'warning',
    });
    // esbuild leaves what stands in a regular expression.
    const body = code.replaceAll(
      /[^\0-\x7f]/g,
      (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
    );
    return [name, { body, needs }];
  });
  return new Map(await Promise.all(small));
}
