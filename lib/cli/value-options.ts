import type { OptionTable } from './option-table';

/** Flags of every command that reads values; named and meant as Helm's. */
export const valueOptions = {
  values: {
    type: 'string',
    short: 'f',
    placeholder: 'FILE',
    multiple: true,
    help: 'Values file, - for standard input; repeatable, a later file wins',
  },
  set: {
    type: 'string',
    placeholder: 'KEY=VALUE',
    multiple: true,
    help: 'Set one value; repeatable, or several separated by commas',
  },
  'set-string': {
    type: 'string',
    placeholder: 'KEY=TEXT',
    multiple: true,
    help: 'The same, but the value is always text',
  },
  'set-file': {
    type: 'string',
    placeholder: 'KEY=FILE',
    multiple: true,
    help: 'The same, but the value is the contents of a file',
  },
  'set-json': {
    type: 'string',
    placeholder: 'KEY=JSON',
    multiple: true,
    help: 'The same, but the value is JSON',
  },
  'set-literal': {
    type: 'string',
    placeholder: 'KEY=TEXT',
    multiple: true,
    help: 'Set one value to the text behind the first =, as it stands: commas, braces and backslashes are part of it',
  },
  'values-key': {
    type: 'string',
    placeholder: 'KEY',
    help: "Key of an umbrella chart's values that holds ours; its `global` is merged in",
  },
  namespace: {
    type: 'string',
    short: 'n',
    placeholder: 'NAME',
    default: 'pixee-enterprise-server',
    help: 'Namespace of all objects',
  },
  'release-name': {
    type: 'string',
    placeholder: 'NAME',
    default: 'pixee-enterprise-server',
    help: "Name of the release; to take over a Helm release, that one's",
  },
  profile: {
    type: 'string',
    placeholder: 'FILE',
    help: "What the vendor's chart makes of values, as `chart learn` wrote it: the product's own workloads are then those of the chart",
  },
  'kube-version': {
    type: 'string',
    placeholder: 'VERSION',
    help: 'Version of Kubernetes to check the manifests against, such as 1.34 (default: cdk8s.kubeVersion, else any from 1.28 on)',
  },
  quiet: {
    type: 'boolean',
    short: 'q',
    help: 'Print errors only, no warnings',
  },
  strict: {
    type: 'boolean',
    help: 'Treat warnings as errors',
  },
  'allow-unmapped': {
    type: 'boolean',
    help: 'Only warn about keys of upstream charts that cdk8s-pixee does not map',
  },
} as const satisfies OptionTable;
