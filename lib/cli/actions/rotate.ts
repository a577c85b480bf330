import { tableLines } from '../../base/table';
import { printableLines } from '../../findings/printable';
import type { Action } from '../command';
import type { rotateOptions } from '../commands/rotate';
import { type Deployment, makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { proseWidth, widthOf } from '../io';
import { sayNothingToDo } from '../nothing-to-do';
import { writeBrief } from '../report';
import { findUses } from '../rotate/find-uses';
import { nearestPath, pathsNamed } from '../rotate/find-row';
import { type Rotation, rotationText } from '../rotate/format-text';
import { rotationSteps } from '../rotate/steps';
import { rotationTable } from '../rotate/table';
import { sameValues } from '../same-values';
import { UsageError } from '../usage-error';

/** Tells how a secret is replaced; see `commands/rotate.ts`. */
export const rotate: Action<typeof rotateOptions> = async ({ options, arguments: [name], io }) => {
  const paths = name === undefined ? Object.keys(rotationTable) : namedPaths(name);
  const deployment = await makeDeployment(options, io);
  await writeBrief(deployment.findings, options, io);
  if (deployment.failed) return ExitCode.problems;
  const { flags } = sameValues(options);
  const all = paths.flatMap((path) => rotationOf(path, deployment, flags));
  const used = all.filter(({ uses }) => uses.length > 0);
  if (used.length === 0)
    await sayNothingToDo(
      `nothing reads ${name === undefined ? 'a secret' : paths.join(' or ')} with these values`,
      io,
    );
  const told = distinct(used);
  await io.stdout.write(
    options.format === 'json'
      ? json(told)
      : name === undefined
        ? list(told, proseWidth(io.stdout, io.env))
        : told.map((rotation) => rotationText(rotation, widthOf(io.stdout, io.env))).join('\n'),
  );
  return ExitCode.ok;
};

function namedPaths(name: string): readonly string[] {
  const paths = pathsNamed(name);
  if (paths.length > 0) return paths;
  const nearest = nearestPath(name);
  throw new UsageError(
    `no secret is called so${nearest === undefined ? '; without a name, rotate lists them' : `; did you mean ${nearest}?`}`,
    'rotate',
  );
}

function rotationOf(path: string, deployment: Deployment, flags: string): readonly Rotation[] {
  const row = Object.hasOwn(rotationTable, path) ? rotationTable[path] : undefined;
  if (row === undefined) return [];
  const uses = findUses(row, deployment);
  return [{ path, row, uses, steps: rotationSteps({ row, uses, path, deployment, flags }) }];
}

/** One of several paths that lead to the same key: the newest spelling stands first in the table. */
function distinct(rotations: readonly Rotation[]): readonly Rotation[] {
  const seen = new Set<string>();
  return rotations.filter(({ uses }) => {
    const key = JSON.stringify(uses);
    const fresh = !seen.has(key);
    seen.add(key);
    return fresh;
  });
}

function list(rotations: readonly Rotation[], width: number | undefined): string {
  const rows = rotations.map(({ path, row }) => [path, row.what]);
  return tableLines(rows, width)
    .map((line) => `${line}\n`)
    .join('');
}

function json(rotations: readonly Rotation[]): string {
  const data = rotations.map(({ path, row, uses, steps }) => ({
    path,
    what: row.what,
    overlap: row.overlap,
    notes: row.notes ?? [],
    uses,
    steps,
  }));
  return `${printableLines(JSON.stringify(data, null, 2))}\n`;
}
