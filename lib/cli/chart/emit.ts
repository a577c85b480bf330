import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { textOf } from '../../base/text-of';
import { Canaries } from '../../chart/learn/canary';
import { offlineTrials } from '../../chart/learn/offline';
import { experiments } from '../../chart/learn/plan';
import type { Outcome, Renderer, Trial } from '../../chart/learn/render';
import { RenderReader } from '../../chart/learn/rendered';
import { acceptSource } from '../../chart/learn/third-parties';
import { goJson } from '../../chart/profile/go-text';
import { SourceText } from '../../findings/source-text';
import { parseValues } from '../../values/load/parse';
import { ChartRefused, readOutcome } from './helm';
import { makePrivateKey } from './private-key';
import type { Told } from './told';

const KEY = 'sample-key.pem';
const LIST = 'trials.txt';

/** Writes a values file for each render, and a script that renders them all. */
export async function emitTrials(folder: string, told: Told): Promise<number> {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new ChartRefused(`${folder} is not empty; name a new folder`);
  mkdirSync(folder, { recursive: true });
  const privateKey = makePrivateKey();
  writeFileSync(join(folder, KEY), privateKey);
  const trials = await trialsOf(privateKey);
  for (const [index, trial] of trials.entries()) writeFileSync(valuesFile(folder, index), valuesText(trial));
  const lines = trials.map(
    (trial, index) => `${numberOf(index)} ${trial.releaseName} ${trial.namespace} ${digestOf(trial)}`,
  );
  writeFileSync(join(folder, LIST), `${lines.join('\n')}\n`);
  writeFileSync(join(folder, 'render.sh'), script(told), { mode: 0o755 });
  return trials.length;
}

/** What came back from where Helm is. */
export interface Returned {
  readonly renderer: Renderer;
  readonly privateKey: string;
  readonly chart: { readonly name: string; readonly version: string };
  readonly helm: string;
}

/** Reads what the script rendered. @throws ChartRefused for an incomplete or foreign set */
export async function readRenders(folder: string): Promise<Returned> {
  const read = (name: string): string => {
    const file = join(folder, name);
    if (!existsSync(file))
      throw new ChartRefused(
        `${name} is missing in ${folder}: this is no folder of --emit, or render.sh did not run to its end`,
      );
    return readFileSync(file, 'utf8');
  };
  const privateKey = read(KEY);
  const lines = read(LIST).trim().split('\n');
  const { values: about } = parseValues(new SourceText(read('chart.txt')));
  const missing = lines.flatMap((_, index) =>
    existsSync(join(folder, `${numberOf(index)}.out`)) || existsSync(join(folder, `${numberOf(index)}.err`))
      ? []
      : [numberOf(index)],
  );
  if (missing.length > 0)
    throw new ChartRefused(
      `${String(missing.length)} of ${String(lines.length)} renders are missing, the first is ${missing[0] ?? ''}: run render.sh again, it goes on where it was`,
    );
  const trials = await trialsOf(privateKey);
  const isOwn = trials.every((trial, index) => lines[index]?.endsWith(digestOf(trial)) === true);
  if (!isOwn || lines.length !== trials.length)
    throw new ChartRefused(`${folder} was made by another version of cdk8s-pixee, or changed: emit it anew`);
  const changed = trials.findIndex((trial, index) => isChanged(valuesFile(folder, index), valuesText(trial)));
  if (changed !== -1)
    throw new ChartRefused(
      `${numberOf(changed)}.values.yaml in ${folder} is not what was emitted, so that nobody knows what was rendered: emit it anew`,
    );
  const reader = new RenderReader();
  const outcomes = new Map(
    trials.map((trial, index): [string, Outcome] => {
      const out = join(folder, `${numberOf(index)}.out`);
      if (!existsSync(out))
        return [digestOf(trial), { failure: read(`${numberOf(index)}.err`) || 'refused' }];
      return [digestOf(trial), readOutcome(readFileSync(out, 'utf8'), reader, acceptSource)];
    }),
  );
  return {
    privateKey,
    chart: { name: textOf(about.name), version: textOf(about.version) },
    helm: read('helm.txt').trim(),
    renderer: (batch) =>
      Promise.resolve(batch.map((trial) => outcomes.get(digestOf(trial)) ?? { failure: 'not rendered' })),
  };
}

function valuesFile(folder: string, index: number): string {
  return join(folder, `${numberOf(index)}.values.yaml`);
}

function valuesText({ values }: Trial): string {
  return `${JSON.stringify(values)}\n`;
}

/** Whether a file has another text; who brings back only what was rendered has none. */
function isChanged(file: string, text: string): boolean {
  return existsSync(file) && readFileSync(file, 'utf8') !== text;
}

function trialsOf(privateKey: string): Promise<readonly Trial[]> {
  const canaries = new Canaries(privateKey);
  return offlineTrials(canaries, experiments(canaries));
}

function numberOf(index: number): string {
  return String(index + 1).padStart(5, '0');
}

function digestOf({ values, releaseName, namespace, again = false }: Trial): string {
  return createHash('sha256')
    .update(goJson([values, releaseName, namespace, again]))
    .digest('hex');
}

function script({ kubeVersion, apiVersions }: Told): string {
  const fixed = ['--kube-version', kubeVersion, ...apiVersions.flatMap((one) => ['--api-versions', one])];
  return `#!/bin/sh
# Renders every values file beside it. Usage: CHART=… [HELM=helm] sh render.sh
# What is rendered already is not rendered again.
set -eu
cd "$(dirname "$0")"
: "\${CHART:?name the chart: a folder or an archive, or oci://…}"
HELM=\${HELM:-helm}
# one process renders once: it gains nothing from more threads and a collector
export GOMAXPROCS=1 GOGC=off GOMEMLIMIT=1GiB
"$HELM" version --short > helm.txt
"$HELM" show chart "$CHART" > chart.new
if [ -e chart.txt ] && ! cmp -s chart.txt chart.new; then
  echo "what is rendered here is of another chart or version than $CHART: emit anew" >&2
  exit 1
fi
mv chart.new chart.txt
while read -r number release namespace _; do
  if [ -e "$number.out" ] || [ -e "$number.err" ]; then continue; fi
  code=0
  "$HELM" template "$release" "$CHART" -f "$number.values.yaml" -n "$namespace" --skip-tests --no-hooks ${fixed.join(' ')} < /dev/null > "$number.tmp" 2> "$number.log" || code=$?
  # that the chart refuses values is knowledge; that Helm ends in another way is none
  if [ "$code" -eq 0 ]; then mv "$number.tmp" "$number.out"
  elif [ "$code" -eq 1 ] && [ -s "$number.log" ] && ! grep -Eq '^(panic|fatal error|runtime): ' "$number.log"; then mv "$number.log" "$number.err"
  else
    echo "helm failed with $code at $number: run this again, it goes on here" >&2
    cat "$number.log" >&2
    rm -f "$number.tmp" "$number.log"
    exit "$code"
  fi
  rm -f "$number.tmp" "$number.log"
done < ${LIST}
`;
}
