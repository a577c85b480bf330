/**
 * From what esbuild has split to what is shipped: fewer chunks, as CommonJS.
 *
 * esbuild makes a chunk for every set of entry points that share something, which is a hundred for two dozen commands. Names that one
 * chunk takes from another are objects at run time, with hundreds of members each; within a chunk they cost nothing. So chunks that
 * `HOT` commands need are put together again, apart only where a command that needs little would have to load all.
 */
import { build } from 'esbuild';

/** What every run needs. */
const MAIN = 'main.js';
/** The command that has nearly all that most others have. */
export const HOT = 'synth.js';
/** Commands that need little of that; the first need least. */
const LIGHT = [['completion.js', 'explain.js', 'schema.js', 'values.js'], ['blueprint.js']];

const FIRST_IMPORT = /^import (?:\{([^}]*)\} from )?"\.\/([^"]+)";\n/;
/** The same anywhere in a chunk that was put together: nothing else has this scheme. */
const INNER_IMPORT = /^import (?:\{([^}]*)\} from )?"chunk-outside:([^"]+)";\n/gm;
const PACKAGE = /^var (import_\w+) = __toESM\((require_\w+\(\))(?:, 1)?\);$/gm;
const EXPORT = /(?:^|\n)export \{([^}]*)\};\n$/;

/**
 * Puts chunks together and writes each as the body of a function of CommonJS.
 *
 * @param texts the text of every chunk that esbuild has made, by name
 * @param entries names of chunks that are loaded by name while the program runs
 * @returns for every chunk its body and the chunks that it loads at once
 */
export async function commonJsChunks(texts, entries) {
  const chunks = new Map([...texts].map(([name, text]) => [name, readChunk(text)]));
  const groups = groupsOf(chunks, entries);
  const groupOf = new Map([...groups].flatMap(([group, names]) => names.map((name) => [name, group])));
  for (const [group, names] of groups) {
    const merged = await mergeChunks(names, texts, chunks, entries);
    for (const name of names) chunks.delete(name);
    chunks.set(group, readChunk(merged));
  }
  const moved = new Map([...chunks].map(([name, chunk]) => [name, withImportsFrom(groupOf, chunk)]));
  return new Map(
    [...moved].map(([name, chunk]) => [
      name,
      {
        body: printChunk(name, chunk, moved, entries),
        needs: [...new Set(chunk.imports.map(({ file }) => file))],
      },
    ]),
  );
}

/** What a chunk takes, what it does and what it gives. */
function readChunk(text) {
  // The name of the interpreter and comments that name the sources stand before the first import.
  let body = text.replace(/^(?:#!.*\n)?(?:\s*\/\/.*\n)*/, '');
  const imports = [];
  for (let match = FIRST_IMPORT.exec(body); match !== null; match = FIRST_IMPORT.exec(body)) {
    const [whole, names = '', file] = match;
    imports.push({ file, names: pairsOf(names) });
    body = body.slice(whole.length);
  }
  body = body.replaceAll(INNER_IMPORT, (_, names = '', file) => {
    imports.push({ file, names: pairsOf(names) });
    return '';
  });
  // Without a default there is nothing that the module of a package must be wrapped for.
  body = body.replaceAll(PACKAGE, (whole, name, call) =>
    body.includes(`${name}.default`) ? whole : `var ${name} = ${call};`,
  );
  const [whole = '', names = ''] = EXPORT.exec(body) ?? [];
  if (whole !== '') body = body.slice(0, -whole.length);
  return { imports, body, exports: pairsOf(names) };
}

/** The names of an import or export, each with the one it has on the other side. */
function pairsOf(names) {
  const pairs = names.split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim().split(' as ')]));
  return pairs.map(([from, to = from]) => [from, to]);
}

/** Which chunks become one, by its name. */
function groupsOf(chunks, entries) {
  const main = closureOf(MAIN, chunks);
  const light = LIGHT.map((names) => new Set(names.flatMap((name) => [...closureOf(name, chunks)])));
  const groups = new Map([[MAIN, [...main]]]);
  for (const name of closureOf(HOT, chunks)) {
    if (main.has(name) || entries.has(name)) continue;
    const layer = light.findIndex((used) => used.has(name));
    const group = layer === -1 ? 'core.js' : `core-${layer}.js`;
    groups.set(group, [...(groups.get(group) ?? []), name]);
  }
  return groups;
}

/** A chunk and all that it needs, what is needed first. */
export function closureOf(name, chunks, found = new Set()) {
  if (found.has(name)) return found;
  const { imports, needs = imports.map(({ file }) => file) } = chunks.get(name);
  for (const file of needs) closureOf(file, chunks, found);
  return found.add(name);
}

/** One chunk in the place of several, with all that others take of them under names that say whose they were. */
async function mergeChunks(names, texts, chunks, entries) {
  const inside = new Set(names);
  const taken = new Map();
  for (const [user, { imports }] of chunks) {
    if (inside.has(user)) continue;
    for (const { file, names: pairs } of imports)
      if (inside.has(file))
        taken.set(file, new Set([...(taken.get(file) ?? []), ...pairs.map(([from]) => from)]));
  }
  const lines = names.filter((name) => entries.has(name)).map((name) => `import "./${name}";`);
  for (const [file, wanted] of taken) {
    const list = [...wanted].map((name) => `${name} as ${movedName(file, name)}`);
    lines.push(`export { ${list.join(', ')} } from "./${file}";`);
  }
  const { outputFiles } = await build({
    stdin: { contents: lines.join('\n'), loader: 'js' },
    bundle: true,
    write: false,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    legalComments: 'none',
    logLevel: 'warning',
    plugins: [
      {
        name: 'chunks',
        setup(builder) {
          builder.onResolve({ filter: /^\.\// }, ({ path, kind }) => {
            const name = path.slice(2);
            return kind === 'import-statement' && inside.has(name)
              ? { path: name, namespace: 'chunk' }
              : { path: kind === 'import-statement' ? `chunk-outside:${name}` : path, external: true };
          });
          builder.onLoad({ filter: /^/, namespace: 'chunk' }, ({ path }) => ({
            contents: texts.get(path),
            loader: 'js',
          }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}

/** The name that a chunk's export has in the chunk that it has become a part of. */
function movedName(file, name) {
  return `${file.replace(/\.js$/, '').replaceAll(/\W/g, '_')}$${name}`;
}

/** A chunk that takes from groups what it took from their members. */
function withImportsFrom(groupOf, { imports, ...chunk }) {
  const merged = new Map();
  for (const { file, names } of imports) {
    const group = groupOf.get(file);
    const pairs = group === undefined ? names : names.map(([from, to]) => [movedName(file, from), to]);
    merged.set(group ?? file, [...(merged.get(group ?? file) ?? []), ...pairs]);
  }
  return { ...chunk, imports: [...merged].map(([file, names]) => ({ file, names })) };
}

/**
 * The body of a function of CommonJS. What one chunk takes from another are plain variables: esbuild would keep all bindings alive by
 * getters; but nothing of ours is taken before it has its value, and no chunk needs itself. What others take is made when they ask.
 */
function printChunk(name, { imports, body, exports }, chunks, entries) {
  // Between the two, names are numbers: there are thousands of them.
  const taken = imports.map(({ file, names }) => {
    if (names.length === 0) return `require("./${file}");`;
    if (entries.has(file) && file !== MAIN)
      throw new Error(`${name} takes something from ${file}, a program of its own`);
    const members = names.map(([, local], index) => `_${index}: ${local}`);
    return `const {${members.join(', ')}} = require("./${file}")[${JSON.stringify(name)}]();`;
  });
  if (entries.has(name) && name !== MAIN) {
    const own = exports.map(([local, as]) => `${as}: ${local}`);
    return `${taken.join('\n')}\n${body}\nmodule.exports = {${own.join(', ')}};\n`;
  }
  const locals = new Map(exports.map(([local, as]) => [as, local]));
  const given = [...chunks].flatMap(([user, other]) => {
    const wanted = other.imports.find(({ file }) => file === name)?.names ?? [];
    const members = wanted.map(([as], index) => `_${index}: ${locals.get(as)}`);
    return members.length === 0 ? [] : [`${JSON.stringify(user)}: () => ({${members.join(', ')}})`];
  });
  return `module.exports = {${given.join(', ')}};\n${taken.join('\n')}\n${body}\n`;
}
