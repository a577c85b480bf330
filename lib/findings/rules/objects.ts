import { either, error, type RuleTable, warning } from './rule-info';

/** Finished objects: what the API server refuses, and what it takes though it cannot work. */
export const objectRules = {
  'object-schema': either(
    'Every object has exactly the fields of its kind, with values of their types.',
    'Write the field as Kubernetes has it, or name the version of the cluster.',
  ),
  'operator-field': warning(
    'Of what operators read, only fields that we write are known here: nothing checks another one.',
    "Look it up in the operator's documentation, and acknowledge it.",
  ),
  'unique-objects': error(
    'Of two objects with one kind, namespace and name the later overwrites the earlier.',
    'Rename one of them.',
  ),
  'unique-parts': error(
    'Containers, volumes, variables, mounts and ports are unique within an object.',
    'Rename or remove one of them.',
  ),
  'one-of': error(
    'Where Kubernetes wants exactly one of several fields, there is exactly one.',
    'Keep one of them.',
  ),
  'part-names': either(
    'Containers, ports, volumes and variables have valid names.',
    'Write a name as the message says.',
  ),
  'data-keys': error(
    'Keys of Secrets and ConfigMaps can be file names, and the whole fits into an object.',
    'Rename the key, or keep less in it.',
  ),
  'labels-and-annotations': error(
    'The API server refuses other labels and annotations.',
    'Write them as the message says.',
  ),
  'number-ranges': error('The API server refuses the number.', 'Stay within the range.'),
  'server-validation': error(
    'The API server refuses it, beyond what a schema can say.',
    'Write it as the message says.',
  ),
  resources: error(
    'Quantities are well formed, and no request is above its limit.',
    'Write quantities like 500m and 2Gi.',
  ),
  'workload-shape': error(
    'The API server refuses the workload although every field by itself is right.',
    'Write it as the message says.',
  ),
  'workload-selector': either(
    'A workload selects its own pods, and none selects those of another.',
    'Make labels and selector agree.',
  ),
  'selects-something': error('What selects nothing does nothing.', 'Select labels that pods have.'),
  'pod-spreading': warning(
    'A rule that keeps pods apart and is about no pod does nothing.',
    'Select the pods of the workload.',
  ),
  'service-ports': error('A port that no container has leads nowhere.', 'Name a port of the container.'),
  'probe-ports': error(
    'A probe of a port that the container does not name always fails.',
    'Name a port of the container.',
  ),
  'backend-ports': error(
    'Traffic to a port that the Service does not have leads nowhere.',
    'Name a port of the Service.',
  ),
  'ingress-routes': error(
    'Of two routes for the same requests one is never taken.',
    'Change one of the two.',
  ),
  'volume-mounts': error(
    'The pod does not start without the volume.',
    'Add the volume, or remove the mount.',
  ),
  references: either('Pods wait for ever for what is not there.', 'Render it, or correct its name.'),
  'secret-leaks': error(
    'A secret outside of Secrets is read by many more than should.',
    'Keep it in a Secret.',
  ),
  'secret-type': error(
    'A Secret of a well-known type has the keys of that type.',
    'Add the keys, or choose type Opaque.',
  ),
  'pod-security': error(
    'The namespace refuses the pod.',
    'Remove what the standard forbids, or loosen the standard.',
  ),
} as const satisfies RuleTable;
