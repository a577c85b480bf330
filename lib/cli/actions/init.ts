import { proseWidth } from '../io';
import { existsSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { printable } from '../../findings/printable';
import { quote } from '../../core/pod/shell';
import { fileReason } from '../../values/load/file-reason';
import type { Action } from '../command';
import type { initOptions } from '../commands/init';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { answersFor } from '../init/ask';
import { valuesOf } from '../init/values-of';
import { valuesText } from '../init/values-text';
import { writeReport } from '../report';
import { missingObjects, printSummary } from '../synth-summary';
import { UsageError } from '../usage-error';
import { parseOptions } from '../parse-options';
import { valueOptions } from '../value-options';

/** Begins a values file; see `commands/init.ts`. */
export const init: Action<typeof initOptions> = async ({ options, io }) => {
  const { output, ...given } = options;
  const path = resolve(io.cwd, output);
  if (output !== '-' && existsSync(path))
    throw new UsageError(`${printable(output)} exists already: name another file by --output`, 'init');
  const answers = await answersFor(given, io);
  if (answers === undefined) {
    await io.stderr.write('\nNothing was written.\n');
    return ExitCode.problems;
  }
  const text = valuesText(valuesOf(answers));
  const made = await makeDeployment(parseOptions('init', valueOptions, ['-f', '-']).options, {
    ...io,
    readStdin: () => Promise.resolve(Buffer.from(text)),
  });
  if (made.failed) {
    // the text comes from no input of the user's
    const inAnswers = made.findings.map((finding) =>
      finding.location === undefined
        ? finding
        : { ...finding, location: { ...finding.location, source: 'the values of these answers' } },
    );
    await writeReport(inAnswers, io);
    await io.stderr.write('Nothing was written.\n');
    return ExitCode.problems;
  }
  if (output === '-') await io.stdout.write(text);
  else {
    try {
      writeFileSync(path, text, { flag: 'wx' });
    } catch (error) {
      const reason = fileReason(error, 'its folder is not there');
      throw new UsageError(`${printable(output)} cannot be written: ${reason}`, 'init');
    }
  }
  const file = output === '-' ? 'values.yaml' : output;
  await io.stderr.write(
    printSummary(
      {
        result: output === '-' ? 'Printed the values.' : `Wrote ${printable(output)}.`,
        namespace: made.namespace,
        expected: missingObjects(made.expected, made.objects),
        next: [
          `cdk8s-pixee secrets -f ${quote(file)}   # what these Secrets hold, and how to make them`,
          `cdk8s-pixee validate -f ${quote(file)} --strict`,
          `cdk8s-pixee synth -f ${quote(file)}`,
        ],
      },
      proseWidth(io.stderr, io.env),
    ),
  );
  return ExitCode.ok;
};
