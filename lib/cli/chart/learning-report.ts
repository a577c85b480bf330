import type { Learned } from '../../chart/learn/learn';
import { constantsOf } from '../../chart/profile/constants';
import { looksSecret } from '../../findings/secret-keys';

/** What came of a learning, for people. */
export function learningReport(
  { model, doubts, renders, rounds, account }: Learned,
  seconds: number,
  file: string,
): string {
  const { chartKeys = [] } = model;
  return (
    [
      `Learned ${String(model.objects.length)} objects of ${model.chart.name} ${model.chart.version} from ${String(renders.length)} renders in ${String(seconds)} s; ${rounds} Wrote ${file}.`,
      ...section(
        'Uncertain: no rule explains all that was seen there',
        doubts.map(({ object, path, wrong }) => `${object} ${path.join('.')} (${String(wrong)} renders)`),
      ),
      ...section(
        'Drawn by chance, anew in each render: `synth` says which Secrets you make yourself; labels and annotations are left out',
        account.random,
      ),
      ...section(
        'Texts of the chart itself under the name of a secret, which you should look at',
        constantsOf(model)
          .filter(({ path, text }) => text !== '' && isSecretPlace(path))
          .map(({ object, path }) => `${object} ${path}`),
      ),
      ...section(
        "Charts within the chart that were not expected; their objects are taken for the vendor's own. If one is of another product that you install otherwise, name its objects in `ignore` of the profile",
        account.others.map(({ name, objects }) => `${name}: ${objects.join(', ')}`),
      ),
      ...section(
        'The schema of the chart refuses these keys; values that have one of them cannot be installed with it',
        account.refused,
      ),
      ...section('Only the chart knows these keys; with --profile they may be used', chartKeys),
      ...section('The chart ignores these keys', account.ignored),
      ...section(
        'The chart refused values',
        account.refusals.map(({ message, count }) => `${message} (${String(count)} times)`),
      ),
    ].join('\n') + '\n'
  );
}

function section(title: string, lines: readonly string[]): readonly string[] {
  if (lines.length === 0) return [];
  return ['', `${title}:`, ...lines.map((line) => `  ${line}`)];
}

/** Whether a name on the way to a text is that of a secret; names of Secrets and of their keys are none. */
function isSecretPlace(path: string): boolean {
  if (/(?:secretKeyRef|secretRef|secret|secretName|volumeMounts)\b|\]\.name$/.test(path)) return false;
  return path.split(/[.[\]]/).some((part) => looksSecret(part));
}
