'use strict';
/**
 * Loads the program with the code that an earlier run has compiled: a quarter of a run is compiling. Node 22 and newer have such a
 * cache, which reads one file for each module and keeps what was compiled before the module ran; this one is a third faster there.
 *
 * The code lies in one file beside the program; where none can be written, or what is there does not fit, the program is compiled as
 * ever. V8 looks only at the length of the source, so that size and time of each file are compared as well.
 */
const { Buffer, isAscii } = require('node:buffer');
const {
  accessSync,
  closeSync,
  constants,
  fstatSync,
  fsyncSync,
  openSync,
  readFileSync,
  readSync,
  renameSync,
  rmSync,
  writeFileSync,
} = require('node:fs');
const { createRequire, enableCompileCache } = require('node:module');
const { basename, dirname, join } = require('node:path');
const process = require('node:process');
const { Script } = require('node:vm');

const HEAD = '(function (exports, require, module, __filename, __dirname) { ';

/** Runs the program that stands in a file. */
exports.run = function run(file) {
  const folder = dirname(file);
  const place = join(folder, `.code-${environment()}`);
  const store = openStore(place);
  if (store.size === 0 && enableCompileCache !== undefined && !isWritable(folder)) {
    // Node keeps its own in a folder of the user.
    enableCompileCache();
    require(file);
    return;
  }
  const modules = new Map();
  const scripts = new Map();
  // All files stand in one folder, so that what one of them needs from outside is found from there.
  const outside = createRequire(file);
  let isComplete = true;

  function load(name) {
    const loaded = modules.get(name);
    if (loaded !== undefined) return loaded.exports;
    const path = `${folder}/${name}`;
    const { source, stamp } = read(path);
    const key = `${name} ${stamp}`;
    const cachedData = store.read(key);
    const script = new Script(`${HEAD}${source}\n})`, {
      filename: path,
      columnOffset: -HEAD.length,
      cachedData,
    });
    if (cachedData === undefined || script.cachedDataRejected) isComplete = false;
    scripts.set(key, script);
    const module = { exports: {} };
    modules.set(name, module);
    const require = (id) => (id.startsWith('./') ? load(id.slice(2)) : outside(id));
    require.resolve = outside.resolve;
    script.runInThisContext().call(module.exports, module.exports, require, module, path, folder);
    return module.exports;
  }

  process.on('exit', () => {
    if (isComplete) return;
    const entries = new Map();
    const current = new Set([...scripts.keys()].map((key) => key.split(' ')[0]));
    // What another version of a file has left is of no use.
    for (const key of store.keys()) if (!current.has(key.split(' ')[0])) entries.set(key, store.read(key));
    for (const [key, script] of scripts) entries.set(key, script.createCachedData());
    writeStore(place, entries);
  });
  load(basename(file));
};

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** What compiled code depends on besides the program. */
function environment() {
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ').trim();
  // The tag stands for the version of V8, its flags and what the processor can do. Its module takes as long as three of ours, and
  // without flags V8 finds out by itself that the processor is another one.
  return flags === ''
    ? `${process.version}-${process.arch}`
    : `${process.version}-${process.arch}-${require('node:v8').cachedDataVersionTag()}`;
}

function read(path) {
  const file = openSync(path);
  try {
    const { size, mtimeMs } = fstatSync(file);
    const bytes = readFileSync(file);
    const source = bytes.toString(isAscii(bytes) ? 'latin1' : 'utf8');
    // A line that names the interpreter is no JavaScript.
    return { source: source.replace(/^#!.*/, ''), stamp: `${size}-${mtimeMs}` };
  } finally {
    closeSync(file);
  }
}

/** Opens what was kept: a line with the lengths as JSON behind its own length, then all code, one behind the other. */
function openStore(path) {
  const places = new Map();
  let file;
  try {
    file = openSync(path);
    const { size } = fstatSync(file);
    const head = readBytes(file, 0, HEAD_LENGTH);
    const length = Number(head.toString('latin1'));
    let from = HEAD_LENGTH + length;
    for (const [key, bytes] of JSON.parse(readBytes(file, HEAD_LENGTH, length).toString('utf8'))) {
      places.set(key, [from, bytes]);
      from += bytes;
    }
    if (from !== size) places.clear();
  } catch {
    places.clear();
  }
  return {
    size: places.size,
    keys: () => places.keys(),
    read: (key) => {
      const place = places.get(key);
      return place === undefined ? undefined : readBytes(file, ...place);
    },
  };
}

/** Bytes of a file, or nothing where it ends too soon. */
function readBytes(file, from, length) {
  const bytes = Buffer.allocUnsafeSlow(length);
  return readSync(file, bytes, 0, length, from) === length ? bytes : undefined;
}

const HEAD_LENGTH = 16;

function writeStore(path, entries) {
  const fresh = `${path}.${process.pid}`;
  try {
    const index = Buffer.from(JSON.stringify([...entries].map(([key, { length }]) => [key, length])));
    const head = Buffer.from(String(index.length).padEnd(HEAD_LENGTH));
    const file = openSync(fresh, 'wx', 0o644);
    try {
      writeFileSync(file, Buffer.concat([head, index, ...entries.values()]));
      // V8 believes what it reads: after a power failure there must be all of it or nothing.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
  } catch {
    rmSync(fresh, { force: true });
  }
}
