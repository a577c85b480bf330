import { isPlainObject, type PlainObject } from '../../base/plain-object';

/** What the server keeps about an object, not of what anybody wants it to be. */
const METADATA = new Set([
  'creationTimestamp',
  'deletionGracePeriodSeconds',
  'deletionTimestamp',
  'generateName',
  'generation',
  'managedFields',
  // a part of the identity, and often left to whoever applies
  'namespace',
  'ownerReferences',
  'resourceVersion',
  'selfLink',
  'uid',
]);

/** Marks of appliers and controllers on objects, which say nothing of what the objects are. */
const ANNOTATIONS =
  /^(?:kubectl\.kubernetes\.io\/last-applied-configuration|meta\.helm\.sh\/release-name(?:space)?|deployment\.kubernetes\.io\/.*|deprecated\.daemonset\.template\.generation|pv\.kubernetes\.io\/.*|volume(?:\.beta)?\.kubernetes\.io\/storage-(?:provisioner|resizer)|volume\.kubernetes\.io\/selected-node|batch\.kubernetes\.io\/job-tracking|control-plane\.alpha\.kubernetes\.io\/leader)$/;

/** Labels that the controller of Jobs writes into them and into their pods. */
const JOB_LABELS = /^(?:batch\.kubernetes\.io\/)?(?:controller-uid|job-name)$/;

/** Finalizers that the server sets by itself. */
const FINALIZERS = new Set([
  'kubernetes.io/pvc-protection',
  'kubernetes.io/pv-protection',
  'service.kubernetes.io/load-balancer-cleanup',
]);

/** An object as its author wrote it, as far as that can be told. */
export function withoutServerFields(given: PlainObject, kind: string): PlainObject {
  const object = omit(given, 'status');
  const metadata = isPlainObject(object['metadata']) ? authored(object['metadata']) : {};
  const own = { ...object, metadata };
  if (kind === 'Job') return withoutJobMarks(own);
  if (kind === 'Namespace') return omit(own, 'spec');
  // tokens that servers before 1.24 made
  if (kind === 'ServiceAccount') return omit(own, 'secrets');
  return own;
}

function authored(metadata: PlainObject): PlainObject {
  const kept = Object.entries(metadata).filter(([key]) => !METADATA.has(key));
  const own: PlainObject = Object.fromEntries(kept);
  if (isPlainObject(own['annotations'])) own['annotations'] = filterKeys(own['annotations'], ANNOTATIONS);
  if (Array.isArray(own['finalizers'])) {
    const finalizers = own['finalizers'].filter((name) => !FINALIZERS.has(String(name)));
    if (finalizers.length === 0) delete own['finalizers'];
    else own['finalizers'] = finalizers;
  }
  return own;
}

/** Without the selector that the server makes of the uid, and its labels. */
function withoutJobMarks(job: PlainObject): PlainObject {
  const metadata = withoutLabels(job['metadata']);
  if (!isPlainObject(job['spec'])) return { ...job, metadata };
  const { selector, template, ...spec } = job['spec'];
  const generated =
    isPlainObject(selector) &&
    isPlainObject(selector['matchLabels']) &&
    Object.keys(selector['matchLabels']).every((key) => JOB_LABELS.test(key));
  const pod = isPlainObject(template)
    ? { template: { ...template, metadata: withoutLabels(template['metadata']) } }
    : {};
  return {
    ...job,
    metadata,
    spec: { ...spec, ...pod, ...(selector === undefined || generated ? {} : { selector }) },
  };
}

function withoutLabels(metadata: unknown): PlainObject {
  if (!isPlainObject(metadata)) return {};
  const { labels } = metadata;
  return isPlainObject(labels) ? { ...metadata, labels: filterKeys(labels, JOB_LABELS) } : metadata;
}

function filterKeys(map: PlainObject, dropped: RegExp): PlainObject {
  return Object.fromEntries(Object.entries(map).filter(([key]) => !dropped.test(key)));
}

function omit(object: PlainObject, key: string): PlainObject {
  return Object.fromEntries(Object.entries(object).filter(([name]) => name !== key));
}
