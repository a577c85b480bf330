'use strict';
/**
 * Loads the program with the code that an earlier run has compiled, for Node 20, which has no compile cache of its own: a
 * quarter of a run is compiling. The code lies in one file beside the program; where none can be written, or what is there does not
 * fit, the program is compiled as ever. V8 looks only at the length of the source, so that size and time of each file are
 * compared as well.
 */
const { Buffer } = require('node:buffer');
const {
  closeSync,
  fstatSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { createRequire } = require('node:module');
const { basename, dirname, join } = require('node:path');
const process = require('node:process');
const { cachedDataVersionTag } = require('node:v8');
const { Script } = require('node:vm');

const HEAD = '(function (exports, require, module, __filename, __dirname) { ';

/** Runs the program that stands in a file. */
exports.run = function run(file) {
  const folder = dirname(file);
  // The tag stands for the version of V8, its flags and what the processor can do.
  const store = join(folder, `.code-${cachedDataVersionTag()}`);
  const known = readStore(store);
  const modules = new Map();
  const scripts = new Map();
  // All files stand in one folder, so that what one of them needs from outside is found from there.
  const outside = createRequire(file);
  let isComplete = true;

  function load(path) {
    const name = basename(path);
    const loaded = modules.get(name);
    if (loaded !== undefined) return loaded.exports;
    const { source, stamp } = read(path);
    const cachedData = known.get(`${name} ${stamp}`);
    const script = new Script(`${HEAD}${source}\n})`, {
      filename: path,
      columnOffset: -HEAD.length,
      cachedData,
    });
    if (cachedData === undefined || script.cachedDataRejected) isComplete = false;
    scripts.set(`${name} ${stamp}`, script);
    const module = { exports: {} };
    modules.set(name, module);
    const require = (id) => (id.startsWith('./') ? load(join(folder, id)) : outside(id));
    require.resolve = outside.resolve;
    script.runInThisContext().call(module.exports, module.exports, require, module, path, folder);
    return module.exports;
  }

  process.on('exit', () => {
    if (isComplete) return;
    const entries = new Map(known);
    for (const [name, script] of scripts) entries.set(name, script.createCachedData());
    const current = new Set([...scripts.keys()].map((name) => name.split(' ')[0]));
    // What another version of a file has left is of no use.
    for (const name of known.keys())
      if (current.has(name.split(' ')[0]) && !scripts.has(name)) entries.delete(name);
    writeStore(store, entries);
  });
  load(file);
};

function read(path) {
  const file = openSync(path);
  try {
    const { size, mtimeMs } = fstatSync(file);
    // A line that names the interpreter is no JavaScript.
    return { source: readFileSync(file, 'utf8').replace(/^#!.*/, ''), stamp: `${size}-${mtimeMs}` };
  } finally {
    closeSync(file);
  }
}

/** The code by the name, size and time of its file: a line of JSON with the lengths, then all one behind the other. */
function readStore(store) {
  const found = new Map();
  try {
    const bytes = readFileSync(store);
    const end = bytes.indexOf('\n');
    let from = end + 1;
    for (const [name, length] of JSON.parse(bytes.toString('utf8', 0, end))) {
      if (from + length > bytes.length) return new Map();
      found.set(name, bytes.subarray(from, from + length));
      from += length;
    }
    return found;
  } catch {
    return new Map();
  }
}

function writeStore(store, entries) {
  const fresh = `${store}.${process.pid}`;
  try {
    const head = JSON.stringify([...entries].map(([name, { length }]) => [name, length]));
    writeFileSync(fresh, Buffer.concat([Buffer.from(`${head}\n`), ...entries.values()]), {
      mode: 0o644,
      flag: 'wx',
    });
    renameSync(fresh, store);
  } catch {
    rmSync(fresh, { force: true });
  }
}
