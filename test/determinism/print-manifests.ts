import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { App } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../constructs/pixee-enterprise-server';
import type { Values } from '../../lib/values/contract/values';
import { command } from '../support/command';
import { shuffleKeys } from '../support/shuffle';
import type { InstallOptions } from '../support/synthesize';

/** One installation to print. */
export interface Job extends InstallOptions {
  readonly values: Values;
}

/**
 * Prints the manifests of all jobs in a file, each made by the command and by `app.synth()`. It runs in a process of its
 * own, whose surroundings must not show in what it prints.
 */
async function main([jobsFile = '', seed]: readonly string[]): Promise<void> {
  const jobs = JSON.parse(readFileSync(jobsFile, 'utf8')) as readonly Job[];
  const folder = mkdtempSync(join(tmpdir(), 'cdk8s-pixee-manifests-'));
  try {
    for (const job of jobs) {
      const values = seed === undefined ? job.values : shuffleKeys(job.values, Number(seed));
      process.stdout.write(
        `${await byCommand({ ...job, values }, folder)}\n=====\n${byApp({ ...job, values }, folder)}\n=====\n`,
      );
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function byCommand({ values, releaseName, namespace }: Job, folder: string): Promise<string> {
  const file = join(folder, 'values.json');
  writeFileSync(file, JSON.stringify(values));
  const flags = [
    ...(releaseName === undefined ? [] : ['--release-name', releaseName]),
    ...(namespace === undefined ? [] : ['--namespace', namespace]),
  ];
  const { code, stdout, stderr } = await command(['synth', '-f', file, '--stdout', ...flags]);
  return code === 0 ? stdout : stderr;
}

function byApp({ values, releaseName, namespace }: Job, folder: string): string {
  const app = new App({ outdir: folder });
  new PixeeEnterpriseServer(app, 'chart', { values, releaseName, namespace });
  app.synth();
  return readFileSync(join(folder, 'chart.k8s.yaml'), 'utf8');
}

void main(process.argv.slice(2));
