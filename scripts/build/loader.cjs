'use strict';
/**
 * Loads the program from its pack, with the code that an earlier run has compiled: half of a run was reading and compiling.
 *
 * A pack is one file (see pack.mjs): the chunks of the program, each a function in the form of CommonJS, and texts that are read when they
 * are asked for. What a command needs is compiled as one script, because V8 takes a fixed time for each. Compiled code is kept in a file
 * for each command, because V8 keeps only functions that have run; the next runs add to it what theirs compiled beyond.
 */
const { Buffer } = require('node:buffer');
const { closeSync, fstatSync, openSync, readSync } = require('node:fs');
const { dirname, join } = require('node:path');
const process = require('node:process');
const { Script } = require('node:vm');

/** How many runs of a command add to what is kept. Values differ, so that one run does not meet all functions. */
const LEARNING_RUNS = 3;

/** Runs the program that stands in a pack. */
exports.run = function run(file) {
  const folder = dirname(file);
  const pack = openPack(file);
  const command = Object.hasOwn(pack.units, `${process.argv[2]}.js`) ? process.argv[2] : 'main';
  const store = openStore(folder, command, pack.stamp);
  const definitions = new Map();
  const modules = new Map();
  const scripts = new Map();
  const texts = new Map();
  let isComplete = true;

  function load(name) {
    const known = modules.get(name);
    if (known !== undefined) return known.exports;
    if (!Object.hasOwn(pack.parts, name)) return require(join(folder, name));
    if (!name.endsWith('.js')) {
      if (!texts.has(name)) texts.set(name, pack.read([name]));
      return texts.get(name);
    }
    if (!definitions.has(name)) define(name);
    const module = { exports: {} };
    modules.set(name, module);
    definitions
      .get(name)
      .call(module.exports, module.exports, requireHere, module, join(folder, name), folder);
    return module.exports;
  }

  /** Compiles a part, together with all that it needs. */
  function define(name) {
    const cachedData = store.entries.get(name);
    const script = new Script(pack.read(pack.units[name] ?? [name], '({', '})'), {
      // what a trace of an error shows
      filename: join(folder, name),
      cachedData,
    });
    if (cachedData === undefined || script.cachedDataRejected) isComplete = false;
    scripts.set(name, script);
    for (const [part, definition] of Object.entries(script.runInThisContext()))
      if (!definitions.has(part)) definitions.set(part, definition);
  }

  // Parts stand side by side; all else is found from here.
  const requireHere = (id) => (id.startsWith('./') ? load(id.slice(2)) : require(id));
  requireHere.resolve = require.resolve;

  process.on('exit', () => {
    if (isComplete && store.runs >= LEARNING_RUNS) return;
    const entries = new Map(isComplete ? [] : store.entries);
    for (const [name, script] of scripts) entries.set(name, script.createCachedData());
    require('./keep.js').keep(store, entries, { aligned, HEAD_LENGTH });
  });
  /** The parts that have run or were read, for those who test what is loaded. */
  exports.loaded = () =>
    [...modules.keys(), ...texts.keys()].map((name) => ({ name, bytes: pack.parts[name][1] }));
  load('main.js');
};

/** Opens a pack: the length of its index, the index as JSON, then all parts. */
function openPack(path) {
  const file = openSync(path);
  const length = Number(readBytes(file, 0, HEAD_LENGTH).toString('latin1'));
  const { stamp, parts, units } = JSON.parse(readBytes(file, HEAD_LENGTH, length).toString('latin1'));
  const start = HEAD_LENGTH + length;
  return {
    stamp,
    parts,
    units,
    /** Parts one behind the other, between a head and an end. Only of texts some are not ASCII, which are read alone. */
    read: (names, head = '', end = '') => {
      const places = names.map((name) => parts[name]);
      const length = places.reduce((sum, [, size]) => sum + size, head.length + end.length);
      // put together as bytes: of joined strings V8 would make one more copy
      const bytes = Buffer.allocUnsafeSlow(length);
      bytes.latin1Write(head);
      let to = head.length;
      for (const [from, size] of places) {
        if (readSync(file, bytes, to, size, start + from) !== size) throw new Error(`${path} ends too soon`);
        to += size;
      }
      bytes.latin1Write(end, to);
      return bytes.toString(places[0][2] === undefined ? 'latin1' : places[0][2]);
    },
  };
}

/** What compiled code depends on besides the program. */
function environment() {
  const flags = [...process.execArgv, process.env.NODE_OPTIONS ?? ''].join(' ').trim();
  // The tag stands for the version of V8, its flags and what the processor can do. Without flags V8 finds out by itself that the
  // processor is another one.
  return flags === ''
    ? `${process.version}-${process.arch}`
    : `${process.version}-${process.arch}-${require('node:v8').cachedDataVersionTag()}`;
}

/** Opens what was kept of a command, beside the program or, where that cannot be written, in the user's cache folder. */
function openStore(folder, command, stamp) {
  const beside = join(folder, `.code-${environment()}-${command}`);
  const ofUser = userCache();
  const apart = ofUser === undefined ? undefined : join(ofUser, `code-${environment()}-${command}-${stamp}`);
  const kept = readStore(beside, stamp) ?? (apart === undefined ? undefined : readStore(apart, stamp, true));
  const { runs = 0, entries = new Map() } = kept ?? {};
  return { stamp, beside, ofUser, apart, runs, entries };
}

/** Where programs keep what they can make again (XDG Base Directory Specification), for a system that has owners of files. */
function userCache() {
  const { XDG_CACHE_HOME: given, HOME: home } = process.env;
  if (process.geteuid === undefined) return undefined;
  if (given?.startsWith('/')) return join(given, 'cdk8s-pixee');
  return home?.startsWith('/') ? join(home, '.cache', 'cdk8s-pixee') : undefined;
}

/** What a file holds of the same program: a line with lengths as JSON behind its own length, then all code, one behind the other. */
function readStore(path, stamp, mustBeOwn = false) {
  let file;
  try {
    file = openSync(path);
    const { size, uid, mode } = fstatSync(file);
    // V8 believes what it reads: in a folder that is not the program's own, nobody else may have written it.
    if (mustBeOwn && (uid !== process.geteuid() || (mode & 0o022) !== 0)) return undefined;
    const bytes = readBytes(file, 0, size);
    const length = Number(bytes.toString('latin1', 0, HEAD_LENGTH));
    const head = JSON.parse(bytes.toString('latin1', HEAD_LENGTH, HEAD_LENGTH + length));
    if (head.stamp !== stamp) return undefined;
    const entries = new Map();
    let from = aligned(HEAD_LENGTH + length);
    for (const [name, length] of head.lengths) {
      entries.set(name, bytes.subarray(from, from + length));
      from += aligned(length);
    }
    return from === size ? { runs: head.runs, entries } : undefined;
  } catch {
    return undefined;
  } finally {
    if (file !== undefined) closeSync(file);
  }
}

/** V8 copies code that does not begin at a multiple of the length of a pointer. */
function aligned(length) {
  return Math.ceil(length / 8) * 8;
}

/** Bytes of a file. */
function readBytes(file, from, length) {
  const bytes = Buffer.allocUnsafeSlow(length);
  if (readSync(file, bytes, 0, length, from) !== length) throw new Error('the file ends too soon');
  return bytes;
}

const HEAD_LENGTH = 16;
