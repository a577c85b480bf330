import { quote } from '../../core/pod/shell';
import { foreignSecrets } from '../authentik/mounted';
import type { Deployment } from '../deployment';
import type { SecretUse } from './find-uses';
import type { RotationRow } from './row';

/** One step of a rotation. */
export interface RotationStep {
  /** What is done, without a full stop. */
  readonly what: string;
  /** The commands. @default - it is done by hand */
  readonly commands?: readonly string[];
}

/** What steps are made of. */
export interface StepProps {
  readonly row: RotationRow;
  readonly uses: readonly SecretUse[];
  readonly path: string;
  readonly deployment: Deployment;
  /** Flags that give other commands the same values. */
  readonly flags: string;
}

/** The steps of a rotation in their order. */
export function rotationSteps(props: StepProps): readonly RotationStep[] {
  const { row, uses, deployment } = props;
  const kubectl = `kubectl -n ${quote(deployment.namespace)}`;
  return [
    ...row.before.map((what) => ({ what })),
    ...uses.filter(({ origin }) => origin !== 'rendered').map((use) => replace(use, kubectl)),
    ...(uses.some(({ origin }) => origin === 'rendered') ? [synthesize(props)] : []),
    ...restarts(props, kubectl),
    ...blueprints(props, kubectl),
    ...row.after.map((what) => ({ what })),
  ];
}

function synthesize({ path, flags }: StepProps): RotationStep {
  return {
    what: `put the new one into ${path} of the values, and apply; the pods restart by themselves, because they carry a checksum`,
    commands: [`cdk8s-pixee synth ${flags} -o manifests`, 'kubectl apply --server-side -f manifests'],
  };
}

/** A Secret of others gets a new text without it being seen in the history of the shell. */
function replace({ secret, key, origin }: SecretUse, kubectl: string): RotationStep {
  const name = quote(secret);
  if (origin === 'external') {
    return {
      what: `put the new one into the store, and have it fetched into the Secret ${secret} at once`,
      commands: [`${kubectl} annotate externalsecret ${name} force-sync="$(date +%s)" --overwrite`],
    };
  }
  const what =
    origin === 'operator'
      ? `replace the key ${key} of the Secret ${secret}, which its operator reads and passes on`
      : `replace the key ${key} of the Secret ${secret}; the new text is in the file new`;
  return {
    what,
    commands: [
      `${kubectl} create secret generic ${name} --dry-run=client -o yaml --from-file=${quote(key)}=new | ${kubectl} patch secret ${name} --patch-file=/dev/stdin`,
    ],
  };
}

/** Workloads that do not see by themselves that a Secret has changed; all wait for their pods. */
function restarts({ row, uses }: StepProps, kubectl: string): readonly RotationStep[] {
  if (row.restarts === false) return [];
  const all = workloads(uses);
  const byHand = workloads(uses.filter(({ origin }) => origin !== 'rendered'));
  if (all.length === 0) return [];
  return [
    ...(byHand.length === 0
      ? []
      : [
          {
            what: 'restart whoever reads it (with Reloader that happens by itself)',
            commands: [`${kubectl} rollout restart ${byHand.join(' ')}`],
          },
        ]),
    {
      what: 'wait for the pods',
      commands: all.map((workload) => `${kubectl} rollout status ${workload}`),
    },
  ];
}

const RUNNING = /^(?:Deployment|StatefulSet|DaemonSet)\//;

function workloads(uses: readonly SecretUse[]): readonly string[] {
  const readers = uses.flatMap((use) => use.readers).filter((reader) => RUNNING.test(reader));
  return [...new Set(readers)].sort().map((reader) => {
    const [kind = '', name = ''] = reader.split('/');
    return quote(`${kind.toLowerCase()}/${name}`);
  });
}

/**
 * Authentik applies a blueprint again when its text changes, not when a variable does that it names. With a Secret of ours the text
 * changes along, by a checksum; with one of others, its readers among the blueprints are applied by hand.
 */
function blueprints({ uses, deployment }: StepProps, kubectl: string): readonly RotationStep[] {
  const { objects } = deployment;
  const replaced = new Set(uses.map(({ secret }) => secret));
  const commands = objects
    .filter(({ kind }) => kind === 'Deployment')
    .map(({ metadata }) => String((metadata as { readonly name?: unknown }).name))
    .flatMap((worker) =>
      foreignSecrets(objects, worker)
        .filter(({ secret }) => replaced.has(secret))
        .flatMap(({ paths }) => paths)
        .map((path) => `${kubectl} exec deploy/${quote(worker)} -- ak apply_blueprint ${quote(path)}`),
    );
  if (commands.length === 0) return [];
  return [
    {
      what: 'have Authentik apply what reads it: it does so by itself only when the text of a blueprint changes',
      commands: [...new Set(commands)],
    },
  ];
}
