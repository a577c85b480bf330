import type { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { type Graph, graphOf, isUbiquitous } from './model';
import { svgOf } from './svg';

/** Who speaks to whom in a deployment; all of it, or without what every pod has. */
export function graphOfChart(chart: PixeeEnterpriseServer, all: boolean): Graph {
  const { connections, name } = chart.release;
  return graphOf(all ? connections : connections.filter((one) => !isUbiquitous(one)), name);
}

/** The picture of a deployment. */
export function pictureOf(chart: PixeeEnterpriseServer, all = false): string {
  const graph = graphOfChart(chart, all);
  const count = (zone: string): string => String(graph.nodes.filter((node) => node.zone === zone).length);
  return svgOf(graph, {
    title: `What talks to what: ${chart.release.name}`,
    description: `From left to right: who calls from outside, what leads in, ${count('pods')} workloads, and ${count('outside')} places outside that they call. Each box lists the ports that it is spoken to, whether that is encrypted, and the Secret that is shown there.${all ? '' : ' Name resolution and the checks of the kubelet, which every pod has, are left out.'}`,
  });
}
