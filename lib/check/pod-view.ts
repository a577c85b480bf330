import type { ValuePath } from '../findings/finding';
import type { Container, PodSpec, PodTemplateSpec } from '../generated/kubernetes';
import type { CheckedObject } from './checked-object';
import type { DeepPartial } from './deep-partial';

/** One container of a pod and where it stands in its object. */
export interface ContainerView {
  readonly path: ValuePath;
  readonly container: DeepPartial<Container>;
  /** Whether it runs before the others. */
  readonly init: boolean;
}

/** A pod template, whatever object it is in. */
export interface PodView {
  readonly object: CheckedObject;
  /** Path of the template. */
  readonly path: ValuePath;
  /** Path of the pod's spec. */
  readonly specPath: ValuePath;
  readonly labels: Readonly<Record<string, string | undefined>>;
  readonly annotations: Readonly<Record<string, string | undefined>>;
  readonly spec: DeepPartial<PodSpec>;
  readonly containers: readonly ContainerView[];
  /** Names of volumes that come from claim templates. */
  readonly claimNames: readonly string[];
}

/** The pod template of a workload, or nothing for other objects. */
export function podOf(object: CheckedObject): PodView | undefined {
  const { body } = object;
  switch (body?.kind) {
    case 'Deployment':
    case 'DaemonSet':
      return view(object, ['spec', 'template'], body.spec?.template);
    case 'StatefulSet': {
      const claims = (body.spec?.volumeClaimTemplates ?? []).map((claim) => claim.metadata?.name ?? '');
      return view(object, ['spec', 'template'], body.spec?.template, claims);
    }
    case 'Job':
      return view(object, ['spec', 'template'], body.spec?.template);
    case 'CronJob':
      return view(
        object,
        ['spec', 'jobTemplate', 'spec', 'template'],
        body.spec?.jobTemplate?.spec?.template,
      );
    default:
      return undefined;
  }
}

function view(
  object: CheckedObject,
  path: ValuePath,
  template: DeepPartial<PodTemplateSpec> | undefined,
  claimNames: readonly string[] = [],
): PodView | undefined {
  if (template === undefined) return undefined;
  const spec = template.spec ?? {};
  const specPath = [...path, 'spec'];
  const views = (field: 'initContainers' | 'containers'): ContainerView[] =>
    (spec[field] ?? []).map((container, position) => ({
      path: [...specPath, field, position],
      container,
      init: field === 'initContainers',
    }));
  return {
    object,
    path,
    specPath,
    labels: template.metadata?.labels ?? {},
    annotations: template.metadata?.annotations ?? {},
    spec,
    containers: [...views('initContainers'), ...views('containers')],
    claimNames,
  };
}
