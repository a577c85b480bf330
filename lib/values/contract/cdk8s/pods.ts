import type { ArgoCdValues, JobsValues } from '../../../core/release/argo-cd';
import type { PlacementValues } from '../../../core/pod/placement-values';
import type { PrivateCaValues } from '../../../core/trust/private-ca-source';

/** Options for all pods, and for what stands beside them in a cluster. */
export interface ClusterFitOptions {
  /**
   * Annotations of all pods, also of those that the operator of the database makes; those of a component win.
   * @default - none
   * @format annotations
   */
  readonly podAnnotations?: { readonly [key: string]: string };
  /**
   * Labels of all pods, also of those that the operator of the database makes; those of a component win.
   * @default - none
   * @format labels
   */
  readonly podLabels?: { readonly [key: string]: string };
  /**
   * Where all pods run, also those of Jobs, of checks and of the operator of the database. What a component says of one of these keys takes
   * its place. The log collector, which runs on every node, has only the classes and the scheduler of it.
   * @default - anywhere
   */
  readonly placement?: PlacementValues;
  /**
   * The service mesh that the pods join: they and the ports of Services say what it needs. The database stays outside; it encrypts by itself.
   * @default - none
   */
  readonly serviceMesh?: 'istio' | 'linkerd';
  /**
   * Jobs.
   * @default - they stay for a day
   */
  readonly jobs?: JobsValues;
  /**
   * What Argo CD is told by annotations.
   * @default - nothing
   */
  readonly argoCd?: ArgoCdValues;
  /**
   * Where certificates of private authorities lie, in place of `global.pixee.privateCACert`: in a Secret, or under one key of a ConfigMap.
   * @default - `global.pixee.privateCACert` names a ConfigMap, all keys of which are read
   */
  readonly privateCA?: PrivateCaValues;
  /**
   * Objects of your own, checked and labelled like ours: maps, which stay as they are, or texts of YAML, in which `{{ .Release.Name }}` and
   * `{{ .Release.Namespace }}` are filled in. They are in the namespace of the release unless they name another.
   * @default - none
   * @format any
   */
  readonly extraObjects?: readonly (string | { readonly [field: string]: unknown })[];
}
