'use strict';
/**
 * Many installations in one process: `node scripts/bench/many.cjs one|many COUNT`, after a build. Prints JSON: processor time, that of
 * the last half, and the largest memory.
 *
 * `one` has all in one App, `many` an App for each; both write to a folder that is removed afterwards.
 */
const { mkdtempSync, readFileSync, rmSync } = require('node:fs');
const { tmpdir } = require('node:os');
const { join } = require('node:path');
const process = require('node:process');
const { App } = require('cdk8s');
const { parse } = require('yaml');
const { PixeeEnterpriseServer } = require('../../dist/lib');

const [mode, count] = [process.argv[2], Number(process.argv[3])];
const values = parse(readFileSync(require.resolve('../../test/golden/observability/values.yaml'), 'utf8'));
const outdir = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-bench-'));

function add(app, index) {
  const name = `tenant-${index}`;
  new PixeeEnterpriseServer(app, name, { values, namespace: name, silent: true });
}

// Compiling is measured elsewhere.
const warm = new App({ outdir });
add(warm, 0);
warm.synth();

const before = process.cpuUsage();
let half = before;
let app = new App({ outdir });
for (let index = 0; index < count; index++) {
  if (mode === 'many' && index > 0) {
    app.synth();
    app = new App({ outdir });
  }
  if (index === count >> 1) half = process.cpuUsage();
  add(app, index);
}
app.synth();
const milliseconds = timeSince(before);
const loaded = timeSince(half);
rmSync(outdir, { recursive: true });
const memory = Math.round(process.resourceUsage().maxRSS / 1024);
process.stdout.write(`${JSON.stringify({ milliseconds, loaded, memory })}\n`);

/** Processor time since another moment, in milliseconds. */
function timeSince(start) {
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}
