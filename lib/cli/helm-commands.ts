/** Commands of helm, and what to do instead: what people try first. A test holds them against the list of helm 4.2. */
export const HELM_COMMANDS: ReadonlyMap<string, string> = new Map([
  ['create', '`cdk8s-pixee init` begins a values file'],
  ['dependency', 'no chart is needed: the components are part of cdk8s-pixee'],
  ['get', 'the values and manifests are the files in git; what runs, `kubectl get` tells'],
  ['history', 'the history is that of the repository that holds the manifests'],
  ['install', '`cdk8s-pixee synth` writes the manifests, and `kubectl apply --server-side` applies them'],
  ['lint', '`cdk8s-pixee validate` checks values and manifests'],
  ['list', '`cdk8s-pixee fleet` knows the installations that a file lists'],
  ['package', 'manifests are plain files: commit them'],
  ['rollback', 'go back to the commit before, and apply; what does not go back stands in docs/uninstall.md'],
  ['show', '`cdk8s-pixee values` prints all values, and `cdk8s-pixee explain KEY` tells what one means'],
  ['status', '`cdk8s-pixee verify` prints the commands that show whether all is well'],
  ['template', '`cdk8s-pixee synth --stdout` prints the manifests'],
  ['test', '`cdk8s-pixee verify` prints the commands that test'],
  ['uninstall', 'the steps stand in docs/uninstall.md'],
  ['upgrade', '`cdk8s-pixee synth` writes the manifests, and `kubectl apply --server-side` applies them'],
]);
