/**
 * Flags of `helm upgrade` that have no counterpart here, and what to do instead. They are known by helm 3 and 4
 * (`helm upgrade --help`).
 */
export const HELM_FLAGS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    atomic: 'nothing is rolled back by itself: commit the manifests, and go back to the commit before',
    'create-namespace': 'set `cdk8s.createNamespace: true`, or run kubectl create namespace NAME',
    'dependency-update': 'there are no subcharts: the components are part of cdk8s-pixee',
    devel: 'the version of cdk8s-pixee is the one that is installed',
    'dry-run':
      'nothing is applied anyhow: --stdout prints the manifests, and `kubectl apply --server-side --dry-run=server -f -` tries them',
    force: 'use kubectl apply --server-side --force-conflicts',
    'force-conflicts': 'use kubectl apply --server-side --force-conflicts',
    'history-max': 'the history is that of the repository that holds the manifests',
    install: 'the manifests are the same whether the release is there or not',
    'kube-context': 'no cluster is looked at: give --context to kubectl',
    kubeconfig: 'no cluster is looked at: give --kubeconfig to kubectl',
    'post-renderer': 'write `cdk8s.patches`, or give the output to kustomize: `synth --kustomization`',
    repo: 'no chart is needed: the components are part of cdk8s-pixee',
    'reset-values': 'no release is looked at: the values are those of the files and flags',
    'reuse-values': 'no release is looked at: helm get values RELEASE > values.yaml, then -f values.yaml',
    'rollback-on-failure':
      'nothing is rolled back by itself: commit the manifests, and go back to the commit before',
    timeout:
      'use kubectl wait or kubectl rollout status with --timeout: `cdk8s-pixee verify` prints the commands',
    version: 'give the version of the product by cdk8s.productVersion',
    wait: '`cdk8s-pixee verify` prints the commands that wait and tell that all is well',
    'wait-for-jobs': '`cdk8s-pixee verify` prints the commands that wait and tell that all is well',
  }),
);
