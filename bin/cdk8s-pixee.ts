#!/usr/bin/env node
import { processIo } from '../lib/cli/process-io';
import { run } from '../lib/cli/run';

void run(process.argv.slice(2), processIo(process)).then((code) => {
  // All that is written has been handed over by now (see `Output.write`), and nobody waits for what the engine still collects and compiles.
  process.exit(code);
});
