import { quote } from '../../core/pod/shell';
import type { Composition } from './compose';

/** How the values were read. */
export interface SecretsOptions {
  /** Flags that give another command the same values. */
  readonly flags: string;
  /** Whether these are all of them: what `--set` and its kin held is not repeated. */
  readonly complete: boolean;
  readonly namespace: string;
  /** Paths of the values whose texts are the secrets. */
  readonly secretPaths: readonly string[];
}

/** What a page says of the Secrets that the app does not render. */
export function secretsText({ keys }: Composition, options: SecretsOptions): string {
  const secrets = secretsOf(keys);
  if (secrets.length === 0)
    return `## Secrets

The values held no secret, so the app refers to the same Secrets as before. \`cdk8s-pixee secrets ${options.flags}\` tells what they hold.
`;
  const { namespace } = options;
  const commands = secrets.map(({ name, made, keys: own }) =>
    made
      ? `cdk8s-pixee synth ${options.flags} --show-only ${quote(`Secret/${name}`)} | kubectl apply --server-side -f -`
      : `kubectl create secret generic ${quote(name)} -n ${quote(namespace)} ${own.map((key) => `--from-file=${quote(`${key}=FILE-WITH-${key}`)}`).join(' ')}`,
  );
  return `## Secrets

Secrets stand in no code: the app refers to these Secrets of the namespace \`${namespace}\`, which are no part of its manifests.

| Secret | keys |
| --- | --- |
${secrets.map(({ name, keys: own }) => `| \`${name}\` | ${own.map((key) => `\`${key}\``).join(', ')} |\n`).join('')}
Their texts come from ${options.secretPaths.map((path) => `\`${path}\``).join(', ')} of the values. Make them from there once, without seeing them:

\`\`\`sh
${commands.join('\n')}
\`\`\`
${options.complete ? '' : '\nAdd the `--set` flags that the import was given.\n'}
In a cluster where the release runs already they are there, under these names. Whatever removes what is gone from manifests would remove
them, so tell it first: for an ApplySet of kubectl \`kubectl label secret -n ${namespace} NAME applyset.kubernetes.io/part-of-\`, for Argo CD the
annotation \`argocd.argoproj.io/sync-options=Prune=false\`, for Flux \`kustomize.toolkit.fluxcd.io/prune=disabled\`.

Pods no longer carry a checksum of these Secrets: after a change restart who reads them (\`cdk8s-pixee rotate\` tells who), or set
\`reloader: true\` on the release. Then delete the values file and its secrets, or take them out of it.
`;
}

interface SecretToMake {
  readonly name: string;
  readonly keys: readonly string[];
  /** Whether the manifests of the values hold it under this name. */
  readonly made: boolean;
}

const APART = /-given$/;

function secretsOf(keys: Composition['keys']): readonly SecretToMake[] {
  const byName = new Map<string, Set<string>>();
  for (const { secretName, key } of keys)
    byName.set(secretName, (byName.get(secretName) ?? new Set()).add(key));
  return [...byName].map(([name, own]) => ({ name, keys: [...own].sort(), made: !APART.test(name) }));
}
