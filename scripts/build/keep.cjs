'use strict';
/** Keeps the code that a run has compiled, for loader.cjs to read. Most runs need none of this. */
const { Buffer } = require('node:buffer');
const { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } = require('node:fs');
const process = require('node:process');

/** Writes the code of scripts beside the program or, where that cannot be, in the user's folder. */
exports.keep = function keep({ stamp, runs, beside, apart, ofUser }, scripts, form) {
  const bytes = storeBytes({ stamp, runs: runs + 1 }, scripts, form);
  if (writeWhole(beside, bytes) || apart === undefined) return;
  try {
    mkdirSync(ofUser, { recursive: true, mode: 0o700 });
  } catch {
    return;
  }
  writeWhole(apart, bytes);
};

function storeBytes(what, scripts, { aligned, HEAD_LENGTH }) {
  const lengths = [...scripts].map(([name, { length }]) => [name, length]);
  const head = JSON.stringify({ ...what, lengths });
  const padded = (bytes) => Buffer.concat([bytes], aligned(bytes.length));
  return Buffer.concat([
    padded(Buffer.from(`${String(head.length).padEnd(HEAD_LENGTH)}${head}`)),
    ...[...scripts.values()].map((code) => padded(code)),
  ]);
}

/** Writes a file as a whole, and tells whether that could be done. */
function writeWhole(path, bytes) {
  const fresh = `${path}.${process.pid}`;
  try {
    const file = openSync(fresh, 'wx', 0o644);
    try {
      for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done);
      // V8 believes what it reads: after a power failure there must be all of it or nothing.
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(fresh, path);
    return true;
  } catch {
    try {
      rmSync(fresh, { force: true });
    } catch {
      // Nothing more can be done, and nothing need be.
    }
    return false;
  }
}
