import type { Finding } from '../../findings/finding';
import { hasColor, type Io, type Output, proseWidth } from '../io';
import { type Deployment, makeDeployment } from '../deployment';
import { Progress } from '../progress';
import { told } from '../report';
import type { Installation } from './installation';
import { type Judged, toldTogether } from './told-together';

/** Flags that hold for every installation. */
export interface FleetFlags {
  readonly quiet: boolean;
  readonly strict: boolean;
  readonly 'allow-unmapped': boolean;
}

/** What the values of an installation make. */
export function deploymentOf(installation: Installation, flags: FleetFlags, io: Io): Promise<Deployment> {
  const { values, setJson, placeOfSingle, namespace, releaseName, kubeVersion, profile } = installation;
  return makeDeployment(
    {
      values,
      set: [],
      'set-string': [],
      'set-file': [],
      'values-key': undefined,
      'set-json': setJson,
      placeOfSingle,
      'set-literal': [],
      namespace,
      'release-name': releaseName,
      profile,
      'kube-version': kubeVersion,
      quiet: flags.quiet,
      strict: flags.strict,
      'allow-unmapped': flags['allow-unmapped'],
    },
    io,
  );
}

/**
 * All installations in turn, judged; none is kept, so that a thousand take no more memory than one.
 *
 * @param output where the report will go
 */
export async function judgeAll(
  installations: readonly Installation[],
  flags: FleetFlags,
  io: Io,
  see: (installation: Installation, deployment: Deployment) => void | Promise<void> = () => undefined,
  output: Output = io.stderr,
): Promise<{ readonly failed: boolean; readonly report: string }> {
  const judged: Judged[] = [];
  const domains = new Map<string, string>();
  const progress = new Progress(io);
  let failed = false;
  for (const [index, installation] of installations.entries()) {
    progress.show(index, installations.length, `installations, now ${installation.name}`);
    const deployment = await deploymentOf(installation, flags, io);
    const shared = sharedDomain(deployment, installation, domains);
    const findings = told([...deployment.findings, ...shared], flags);
    judged.push({ name: installation.name, findings });
    failed ||= deployment.failed || (flags.strict && shared.length > 0);
    if (!deployment.failed) await see(installation, deployment);
  }
  progress.end();
  return {
    failed,
    report: toldTogether(judged, { color: hasColor(output, io.env), columns: proseWidth(output, io.env) }),
  };
}

/** Two installations of one host name: one of them would get no visitors. */
function sharedDomain(
  { chart }: Deployment,
  { name }: Installation,
  domains: Map<string, string>,
): readonly Finding[] {
  if (chart === undefined) return [];
  const { domain } = chart.release;
  const owner = domains.get(domain);
  if (owner === undefined) domains.set(domain, name);
  return owner === undefined
    ? []
    : [
        {
          rule: 'fleet-domain',
          severity: 'warning',
          message: `has the domain ${domain}, as ${owner} does`,
          remedy:
            'give each installation a global.pixee.domain of its own, unless they are on clusters apart',
        },
      ];
}
