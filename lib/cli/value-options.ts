import { SET_FLAGS } from './set-flags';
import type { OptionTable } from './option-table';
import { tellOptions, unmappedOption } from './shared-options';

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
    help: 'The same, but the value is the text as it stands, commas and braces too',
  },
  'values-key': {
    type: 'string',
    placeholder: 'KEY',
    help: "Key of an umbrella chart's values that holds ours; its `global` is merged in",
    effect: { needs: ['values', ...SET_FLAGS] },
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
    help: "Profile of the vendor's chart, as `chart learn` wrote it: the product's own workloads are then those of the chart",
  },
  'kube-version': {
    type: 'string',
    placeholder: 'VERSION',
    help: 'Version of Kubernetes to check the manifests against, such as 1.34 (default: cdk8s.kubeVersion, else any from 1.28 on)',
  },
  ...tellOptions,
  ...unmappedOption,
} as const satisfies OptionTable;
