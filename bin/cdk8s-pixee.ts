#!/usr/bin/env node
import { processIo } from '../lib/cli/process-io';
import { run } from '../lib/cli/run';

void run(process.argv.slice(2), processIo(process)).then((code) => {
  // Not process.exit(): what has been written may still be on its way.
  process.exitCode = code;
});
