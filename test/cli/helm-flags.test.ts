import { cli } from './run-cli';
import { HELM_FLAGS } from '../../lib/cli/helm-flags';
import { HELM_COMMANDS } from '../../lib/cli/helm-commands';
import { commands } from '../../lib/cli/commands';
import { synthOptions } from '../../lib/cli/commands/synth';

/** Every flag that `helm upgrade`, `helm install` and `helm template` of helm 4.2.3 list in their `--help`. */
const OF_HELM = `
api-versions burst-limit ca-file cert-file cleanup-on-fail color colour content-cache create-namespace debug
dependency-update description devel disable-openapi-validation dry-run enable-dns force-conflicts force-replace
generate-name help hide-notes hide-secret history-max include-crds insecure-skip-tls-verify install is-upgrade key-file
keyring kube-apiserver kube-as-group kube-as-user kube-ca-file kube-context kube-insecure-skip-tls-verify
kube-tls-server-name kube-token kube-version kubeconfig labels name-template namespace no-hooks output output-dir
pass-credentials password plain-http post-renderer post-renderer-args qps registry-config release-name
render-subchart-notes replace repo repository-cache repository-config reset-then-reuse-values reset-values reuse-values
rollback-on-failure server-side set set-file set-json set-literal set-string show-only skip-crds skip-schema-validation
skip-tests take-ownership timeout username values verify version wait wait-for-jobs
`;

test('every flag of helm is one of ours, or is answered', () => {
  const ours = new Set(['help', ...Object.keys(synthOptions)]);
  const names = OF_HELM.trim().split(/\s+/);
  expect(names.length).toBe(80);
  expect(names.filter((name) => !ours.has(name) && !HELM_FLAGS.has(name))).toEqual([]);
});

/** Every command that `helm --help` of 4.2.3 lists, but for those about helm itself, charts and registries. */
const COMMANDS_OF_HELM =
  'create dependency get history install lint list package rollback show status template test uninstall upgrade';

test('every command of helm that is about a release is answered, and none is one of ours', async () => {
  const names = COMMANDS_OF_HELM.split(' ');
  expect([...HELM_COMMANDS.keys()]).toEqual(names);
  const ours = new Set<string>(commands.map(({ name }) => name));
  expect(names.filter((name) => ours.has(name))).toEqual([]);
  const named = [...HELM_COMMANDS.values()].flatMap((text) => [...text.matchAll(/`cdk8s-pixee (\w+)/g)]);
  expect(named.map(([, name = '']) => name).filter((name) => !ours.has(name))).toEqual([]);
  expect(await cli(['template', 'pixee', '.', '-f', 'values.yaml'])).toMatchObject({
    code: 2,
    stdout: '',
    stderr:
      'error: template is a command of helm; here: `cdk8s-pixee synth --stdout` prints the manifests\nRun "cdk8s-pixee --help" for help.\n',
  });
});
