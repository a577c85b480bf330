/**
 * How long the program takes, as a multiple of starting Node with nothing to do: `npm run bench`, after a build.
 * Whole processes, cold, in turn, so that a slow moment of the machine meets all of them; medians.
 *
 *     node scripts/bench.mjs [--runs 15] [--json]
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/bin/cdk8s-pixee.js');
const values = join(root, 'examples/values.yaml');

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } },
});
const runs = Math.max(10, Number(options.runs) || 0);
for (const file of [program, values]) {
  if (!existsSync(file)) {
    console.error(`${file} is missing; run "npm run build" first`);
    process.exit(2);
  }
}

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-bench-'));
const cases = [
  { name: 'node -e 0', args: () => ['-e', '0'] },
  { name: '--help', args: () => [program, '--help'] },
  { name: 'synth --stdout', args: () => [program, 'synth', '-f', values, '--stdout'] },
  {
    name: 'synth to a new folder',
    args: (run) => [program, 'synth', '-f', values, '-o', join(folder, `run-${run}`)],
  },
  {
    name: 'synth, nothing changed',
    args: () => [program, 'synth', '-f', values, '-o', join(folder, 'run-0')],
  },
].map((entry) => ({ ...entry, times: [] }));

try {
  // The first round warms the disk cache and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const { args, times } of cases) {
      const time = measure(args(run));
      if (run > 0) times.push(time);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const floor = median(cases[0].times);
const results = cases.map(({ name, times }) => ({
  name,
  milliseconds: round(median(times), 1),
  ratio: round(median(times) / floor, 2),
}));

if (options.json) {
  console.log(JSON.stringify({ node: process.version, runs, results }, null, 2));
} else {
  console.log(`Node ${process.version}, medians of ${runs} runs`);
  for (const { name, milliseconds, ratio } of results) {
    console.log(
      `${name.padEnd(24)}${milliseconds.toFixed(0).padStart(6)} ms${ratio.toFixed(2).padStart(8)} ×`,
    );
  }
}

/** The time of one process, in milliseconds; a failing one ends the bench. */
function measure(args) {
  // What the user's shell says about output folders must not matter.
  const env = { ...process.env, CDK8S_OUTDIR: undefined };
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, env, encoding: 'utf8' });
  const time = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`);
  return time;
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function round(number, digits) {
  return Number(number.toFixed(digits));
}
