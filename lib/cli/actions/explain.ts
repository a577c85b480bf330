import { printable } from '../../findings/printable';
import { valuesSchema } from '../../values/prepare/schema';
import type { Action } from '../command';
import type { explainOptions } from '../commands/explain';
import type * as profileFile from '../chart/profile-file';
import { ExitCode } from '../exit-code';
import { describeKey, describeRoot } from '../explain/describe';
import { chartKeyLines } from '../explain/effects';
import { findKey, type UnknownKey } from '../explain/find-key';
import { linesOf, listValues } from '../explain/list';
import { writeReport } from '../report';
import { type Io, widthOf } from '../io';
import { parseKeyPath, printKeyPath } from '../explain/key-path';

/** Tells what a value means; see `commands/explain.ts`. */
export const explain: Action<typeof explainOptions> = async ({ options, arguments: [argument], io }) => {
  const parts = parseKeyPath(argument ?? '');
  const chart = options.profile === undefined ? undefined : chartOf(options.profile, io);
  if (chart !== undefined && chart.findings.length > 0) {
    await writeReport(chart.findings, io);
    return ExitCode.problems;
  }
  const model = chart?.profile?.model;
  const columns = widthOf(io.stdout, io.env);
  const isList = options.all || options.format === 'json';
  if (parts.length === 0 && !isList) {
    await io.stdout.write(describeRoot(valuesSchema(), columns));
    return ExitCode.ok;
  }
  const found = findKey(valuesSchema(), parts);
  if ('nearest' in found) {
    const own = model === undefined ? [] : chartKeyLines(model, parts);
    if (own.length > 0) {
      await io.stdout.write(`${[printKeyPath(parts), '', ...own].join('\n')}\n`);
      return ExitCode.ok;
    }
    await io.stderr.write(unknownText(found));
    return ExitCode.problems;
  }
  if (isList) {
    const values = listValues(valuesSchema(), found.path, options.all, model);
    await io.stdout.write(
      options.format === 'json' ? `${JSON.stringify(values, null, 2)}\n` : linesOf(values),
    );
    return ExitCode.ok;
  }
  await io.stdout.write(describeKey(valuesSchema(), found, columns, model));
  return ExitCode.ok;
};

/** Only who has a profile loads what reads it. */
function chartOf(name: string, io: Io): profileFile.ProfileFile {
  // eslint-disable-next-line @typescript-eslint/no-require-imports -- most runs have no profile
  return (require('../chart/profile-file') as typeof profileFile).readProfileFile(name, io);
}

function unknownText({ path, message, remedy, nearest }: UnknownKey): string {
  const help =
    nearest.length > 0
      ? `Did you mean:\n${nearest.map((key) => `  ${key}\n`).join('')}`
      : remedy === undefined
        ? ''
        : `help: ${remedy}\n`;
  return `error: ${printable(printKeyPath(path))} ${message}\n${help}`;
}
