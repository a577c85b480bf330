/**
 * The program as one file: an index, then its parts one behind the other. A part is a chunk, as a member of an object literal whose value is
 * a function in the form of CommonJS, or a text. loader.cjs reads it.
 */
import { Buffer } from 'node:buffer';
import { createHash } from 'node:crypto';
import { closureOf, HOT } from './chunks.mjs';

/** As loader.cjs has it. */
const HEAD_LENGTH = 16;
/** How the names of chunks begin that are asked for while a command runs. */
export const LATER = 'later-';

/**
 * The bytes of a pack.
 *
 * @param chunks of every chunk its body, all in ASCII, and the chunks that it needs
 * @param texts by the name they are asked for
 * @param entries names of chunks that are loaded by name while the program runs
 */
export function packBytes(chunks, texts, entries) {
  const parts = {};
  const bodies = [];
  let from = 0;
  const add = (name, text, ...encoding) => {
    const bytes = Buffer.from(text, encoding[0] ?? 'latin1');
    parts[name] = [from, bytes.length, ...encoding];
    bodies.push(bytes);
    from += bytes.length;
  };
  for (const [name, { body }] of chunks) {
    if (!isAscii(body)) throw new Error(`${name} is not ASCII`);
    // The parenthesis tells V8 that the function is called at once.
    add(
      name,
      `${JSON.stringify(name)}:(function(exports,require,module,__filename,__dirname){${body}\n}),\n`,
    );
  }
  for (const [name, text] of texts) add(name, text, ...(isAscii(text) ? [] : ['utf8']));
  const digest = createHash('sha256').update(JSON.stringify(parts));
  for (const bytes of bodies) digest.update(bytes);
  // What was compiled of one program is no other's, however much they are alike in size and time.
  const stamp = digest.digest('hex').slice(0, 16);
  const index = JSON.stringify({ stamp, parts, units: unitsOf(chunks, entries) });
  return Buffer.concat([Buffer.from(`${String(index.length).padEnd(HEAD_LENGTH)}${index}`), ...bodies]);
}

/**
 * What is compiled together: an entry and all it needs but what every run has; of what is asked for while a command runs, not what most
 * commands have by then either (the others compile that apart).
 */
function unitsOf(chunks, entries) {
  const main = closureOf('main.js', chunks);
  const there = chunks.has(HOT) ? closureOf(HOT, chunks) : main;
  const before = (entry) => (entry === 'main.js' ? new Set() : entry.startsWith(LATER) ? there : main);
  return Object.fromEntries(
    [...entries].map((entry) => [
      entry,
      [...closureOf(entry, chunks)].filter((name) => !before(entry).has(name)),
    ]),
  );
}

function isAscii(text) {
  return !/[^\0-\x7f]/.test(text);
}
