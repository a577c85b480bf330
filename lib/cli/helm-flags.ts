/**
 * Flags of helm that have no counterpart here, and what to do instead: all of `helm upgrade`, `install` and `template` of helm 4.2, and
 * what helm 3 had besides. A test holds the names against the list in `test/cli/helm-flags.test.ts`.
 */
export const HELM_FLAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    'api-versions':
      'nothing is rendered by what a cluster offers: values say what is rendered, and cdk8s.kubeVersion for which version',
    'cleanup-on-fail':
      'what is gone is removed by `kubectl apply --prune` or by GitOps tools: docs/update.md',
    'create-namespace': 'set `cdk8s.createNamespace: true`, or run `kubectl create namespace NAME`',
    debug: 'every finding tells its place already',
    description: 'there is no record of releases: the message of the commit tells why',
    devel: 'the version of cdk8s-pixee is the one that is installed',
    'dry-run':
      'nothing is applied anyhow: --stdout prints the manifests, and `kubectl apply --server-side --dry-run=server -f -` tries them',
    'force-replace':
      'use `kubectl replace --force`, which deletes first; `cdk8s-pixee diff` tells what needs it',
    'hide-secret':
      'no command prints a secret but in manifests; name existing Secrets, and there is none in them',
    'history-max': 'the history is that of the repository that holds the manifests',
    'kube-context': 'no cluster is looked at: give --context to kubectl',
    kubeconfig: 'no cluster is looked at: give --kubeconfig to kubectl',
    labels: 'there is no record of releases; `cdk8s.labels` labels the objects',
    'no-hooks': 'there are no hooks of Helm',
    'output-dir': 'write --output DIR',
    replace: 'no release is looked at: apply the manifests',
    'reset-values': 'no release is looked at: the values are those of the files and flags',
    'server-side': 'use `kubectl apply --server-side`',
    'skip-tests':
      'there are no tests among the manifests: `cdk8s-pixee verify` prints the commands that test',
    'take-ownership': '`cdk8s-pixee take-over` prints how a running release becomes yours',
    timeout:
      'use `kubectl wait` or `kubectl rollout status` with `--timeout`: `cdk8s-pixee verify` prints the commands',
    version: 'give the version of the product by cdk8s.productVersion',
    ...sameFor('nothing is rolled back by itself: commit the manifests, and go back to the commit before', [
      'atomic',
      'rollback-on-failure',
    ]),
    ...sameFor('FORCE_COLOR=1 and NO_COLOR=1 in the environment say whether there are colours', [
      'color',
      'colour',
    ]),
    ...sameFor('use `kubectl apply --server-side --force-conflicts`', ['force', 'force-conflicts']),
    ...sameFor('notes go to standard error, and -q leaves them out', ['hide-notes', 'render-subchart-notes']),
    ...sameFor('the manifests are the same whether the release is there or not', ['install', 'is-upgrade']),
    ...sameFor('write `cdk8s.patches`, or give the output to kustomize: `synth --kustomization`', [
      'post-renderer',
      'post-renderer-args',
    ]),
    ...sameFor('`cdk8s-pixee verify` prints the commands that wait and tell that all is well', [
      'wait',
      'wait-for-jobs',
    ]),
    ...sameFor(
      'there are no CRDs among the manifests: they come with their operators, and `cdk8s-pixee preflight` looks for them',
      ['include-crds', 'skip-crds'],
    ),
    ...sameFor('give the name of the release by --release-name', ['generate-name', 'name-template']),
    ...sameFor('no release is looked at: `helm get values RELEASE > values.yaml`, then `-f values.yaml`', [
      'reset-then-reuse-values',
      'reuse-values',
    ]),
    ...sameFor(
      'manifests are always checked; a warning that is known and wanted goes into cdk8s.acknowledge',
      ['disable-openapi-validation', 'skip-schema-validation'],
    ),
    ...sameFor('no chart is needed: the components are part of cdk8s-pixee', [
      'ca-file',
      'cert-file',
      'content-cache',
      'dependency-update',
      'enable-dns',
      'insecure-skip-tls-verify',
      'key-file',
      'keyring',
      'no-update',
      'pass-credentials',
      'password',
      'plain-http',
      'registry-config',
      'repo',
      'repository-cache',
      'repository-config',
      'username',
      'verify',
    ]),
    ...sameFor('no cluster is looked at: give it to kubectl', [
      'burst-limit',
      'kube-apiserver',
      'kube-as-group',
      'kube-as-user',
      'kube-ca-file',
      'kube-insecure-skip-tls-verify',
      'kube-tls-server-name',
      'kube-token',
      'qps',
      'validate',
    ]),
  }),
);

function sameFor(answer: string, flags: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(flags.map((flag) => [flag, answer]));
}
