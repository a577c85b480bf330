import { quote } from '../../core/pod/shell';
import { rightsFirst } from './format-text';
import type { PlannedObject, TakeOverPlan } from './plan';

/** What a script is made of beside the plan. */
export interface ScriptOptions {
  /** Who applies from now on: `kubectl`, `argocd-controller`, `kustomize-controller`. */
  readonly fieldManager: string;
  /** The command that writes the manifests. */
  readonly synthesize: string;
}

/**
 * The take-over as a script: back up, make Helm's fields ours, delete what must be recreated, apply, delete what is left over, take
 * away Helm's record. It can be run again after a failure: every step looks first. Tried on an API server of 1.32 against releases
 * that Helm 4 had applied on the client's and on the server's side.
 */
export function takeOverScript(plan: TakeOverPlan, options: ScriptOptions): string {
  const { objects } = plan;
  const adopted = objects.filter(({ fate }) => fate === 'same' || fate === 'changed');
  const recreated = objects.filter(({ fate }) => fate === 'recreate');
  const gone = rightsFirst(objects.filter(({ fate }) => fate === 'left-over'));
  return [
    ...head(plan, options),
    ...guard(plan),
    'if [ ! -e "$manifests" ]; then',
    '  printf \'%s is not there: it is what is to be applied. Nothing was done.\\n\' "$manifests" >&2',
    '  exit 1',
    'fi',
    '',
    "step 'Back up'",
    'mkdir -p "$backup"',
    'chmod 700 "$backup"',
    ...[...adopted, ...recreated, ...gone].map((object) => `save ${reference(object, plan)}`),
    'keep "$backup/helm-record.yaml" get secret -l "owner=helm,name=$release" -o yaml',
    'if [ "$kept" = yes ]; then',
    '  printf \'Kept the backup of an earlier run in %s; for a new one name another folder behind the manifests.\\n\' "$backup"',
    'fi',
    '',
    "step 'Make the fields of Helm ours, so that those that we do not send go'",
    ...adopted.map((object) => `adopt ${reference(object, plan)}`),
    '',
    ...(recreated.length === 0
      ? []
      : [
          "step 'Delete what cannot change in place; pods of workloads run on until the new ones take over'",
          ...recreated.map(
            (object) => `k delete ${reference(object, plan)} --cascade=orphan --ignore-not-found`,
          ),
          '',
        ]),
    "step 'Apply'",
    'k apply --server-side --force-conflicts --field-manager="$manager" -f "$manifests"',
    '',
    ...(gone.length === 0
      ? []
      : [
          "step 'Delete what has no counterpart'",
          ...gone.map((object) => `k delete ${reference(object, plan)} --ignore-not-found`),
          '',
        ]),
    "step 'Take away the record of Helm: helm uninstall would delete what is ours now'",
    'k delete secret -l "owner=helm,name=$release" --ignore-not-found',
    '',
    "step 'Wait for the pods'",
    ...objects
      .filter(
        ({ kind, fate }) => ['Deployment', 'StatefulSet', 'DaemonSet'].includes(kind) && fate !== 'left-over',
      )
      .map((object) => `k rollout status ${reference(object, plan)} --timeout=10m`),
    '',
  ].join('\n');
}

function head(
  { releaseName, namespace }: TakeOverPlan,
  { fieldManager, synthesize }: ScriptOptions,
): readonly string[] {
  return [
    'set -euo pipefail',
    `namespace=${quote(namespace)}`,
    `release=${quote(releaseName)}`,
    `manager=${quote(fieldManager)}`,
    `# made by: ${synthesize}`,
    'manifests=${1:-manifests}',
    'backup=${2:-take-over-backup}',
    'kept=no',
    '',
    'k() { kubectl --namespace "$namespace" "$@"; }',
    'step() { printf \'\\n== %s\\n\' "$*"; }',
    '',
    '# Writes what kubectl says into a new file: what an earlier run has saved is from before the take-over, and stays.',
    'keep() {',
    '  local file=$1',
    '  shift',
    '  if [ -e "$file" ]; then kept=yes; return; fi',
    '  k "$@" > "$file.part"',
    '  if [ -s "$file.part" ]; then mv "$file.part" "$file"; else rm "$file.part"; fi',
    '}',
    'save() {',
    '  local name=$*',
    '  keep "$backup/${name//[\\/ ]/_}.yaml" get "$@" --ignore-not-found -o yaml',
    '}',
    '',
    '# Renames the entry that Helm has among the owners of the fields of an object. An entry of ours that is there already gives way:',
    '# what it stands for is applied again right after.',
    'adopt() {',
    '  local index=0 helm=-1 own=-1 entry entries at patch',
    '  entries=$(k get "$@" --ignore-not-found --show-managed-fields -o \'jsonpath={range .metadata.managedFields[*]}{.manager} {.operation} {.subresource}{"\\n"}{end}\')',
    '  while IFS= read -r entry; do',
    '    case $entry in',
    "      helm*' Update ' | helm*' Apply ' | terraform-provider-helm*' Update ' | terraform-provider-helm*' Apply ')",
    '        if [ "$helm" -lt 0 ]; then helm=$index; fi ;;',
    '      "$manager Apply ") own=$index ;;',
    '    esac',
    '    index=$((index + 1))',
    '  done <<< "$entries"',
    '  if [ "$helm" -lt 0 ]; then return; fi',
    '  at=/metadata/managedFields/$helm',
    '  patch="{\\"op\\":\\"replace\\",\\"path\\":\\"$at/manager\\",\\"value\\":\\"$manager\\"},{\\"op\\":\\"replace\\",\\"path\\":\\"$at/operation\\",\\"value\\":\\"Apply\\"}"',
    '  if [ "$own" -ge 0 ]; then patch="$patch,{\\"op\\":\\"remove\\",\\"path\\":\\"/metadata/managedFields/$own\\"}"; fi',
    '  k patch "$@" --type=json -p "[$patch]"',
    '}',
    '',
  ];
}

/** Nothing is done while data would stay behind, unless that is meant. */
function guard({ objects, storage }: TakeOverPlan): readonly string[] {
  const lost = objects.filter(({ losesData }) => losesData).map(({ kind, name }) => `${kind}/${name}`);
  if (lost.length === 0 && storage === undefined) return [];
  const what = lost.length === 0 ? 'SeaweedFS' : lost.join(', ');
  return [
    'if [ "${LEAVE_DATA_BEHIND:-no}" != yes ]; then',
    `  printf '%s\\n' ${quote(`Data of ${what} would stay behind. Change the values as the plan says, or set LEAVE_DATA_BEHIND=yes.`)} >&2`,
    '  exit 1',
    'fi',
    '',
  ];
}

/** `Deployment.v1.apps/name`, which no kind of the same name in another group is taken for, and its namespace if that is another. */
function reference({ apiVersion, kind, namespace, name }: PlannedObject, plan: TakeOverPlan): string {
  const [group = '', version] = apiVersion.split('/');
  const object = quote(version === undefined ? `${kind}/${name}` : `${kind}.${version}.${group}/${name}`);
  return namespace === '' || namespace === plan.namespace
    ? object
    : `${object} --namespace ${quote(namespace)}`;
}
