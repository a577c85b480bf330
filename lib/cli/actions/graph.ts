import type { Action } from '../command';
import type { graphOptions } from '../commands/graph';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { dotOf, jsonOf, mermaidOf } from '../graph/formats';
import { graphOfChart, pictureOf } from '../graph/of-deployment';
import { writeBrief } from '../report';

/** Draws what talks to what; see `commands/graph.ts`. */
export const graph: Action<typeof graphOptions> = async ({ options, io }) => {
  const { chart, failed, findings } = await makeDeployment(options, io);
  await writeBrief(findings, options, io);
  if (failed || chart === undefined) return ExitCode.problems;
  const some = graphOfChart(chart, options.all);
  const print = {
    svg: () => pictureOf(chart, options.all),
    mermaid: () => mermaidOf(some),
    dot: () => dotOf(some),
    json: () => jsonOf(graphOfChart(chart, true)),
  } as const;
  await io.stdout.write(print[options.format]());
  return ExitCode.ok;
};
