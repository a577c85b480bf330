import { proseWidth } from '../io';
import type { Action } from '../command';
import type { hostsOptions } from '../commands/hosts';
import { makeDeployment } from '../deployment';
import { ExitCode } from '../exit-code';
import { listHosts } from '../hosts/collect';
import { formatHosts } from '../hosts/format';
import { collectImages } from '../images/collect';
import { writeBrief } from '../report';

/** Lists what the installation calls; see `commands/hosts.ts`. */
export const hosts: Action<typeof hostsOptions> = async ({ options, io }) => {
  const { chart, failed, findings, objects } = await makeDeployment(options, io);
  await writeBrief(findings, options, io);
  if (failed || chart === undefined) return ExitCode.problems;
  const images = collectImages([...objects, { ...chart.supportBundle.document }]);
  const { name, namespace } = chart.release;
  const listed = listHosts(chart.calledHosts, images);
  await io.stdout.write(
    formatHosts(listed, options.format, { name, namespace }, proseWidth(io.stdout, io.env)),
  );
  return ExitCode.ok;
};
