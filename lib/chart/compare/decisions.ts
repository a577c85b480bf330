import type { PlainObject } from '../../base/plain-object';

/** Why something is ours on purpose. Each has its line in docs/decisions.md, under the vendor's chart. */
export type Decision =
  | 'hardening'
  | 'labels'
  | 'checksums'
  | 'pods'
  | 'extra objects'
  | 'drawn by chance'
  | 'laid over the profile';

/** Fields that we set on purpose, whatever the chart has there. */
const FIELDS: readonly (readonly [Decision, RegExp])[] = [
  ['hardening', /securityContext|seccompProfile|automountServiceAccountToken$|enableServiceLinks$/],
  ['labels', /labels\["(?:app\.kubernetes\.io|helm\.sh|cdk8s-pixee)\//],
  ['checksums', /annotations\["checksum\//],
  [
    'pods',
    /(?:terminationGracePeriodSeconds|revisionHistoryLimit|\.ephemeral-storage|\["kubectl\.kubernetes\.io\/default-container"\])$/,
  ],
];

/** Kinds of ours that no chart of the vendor's has. */
const OWN_KINDS = new Set(['NetworkPolicy', 'PriorityClass', 'Namespace', 'PodDisruptionBudget']);

const SUM = /^[0-9a-f]{64}$/;

/** A field that differs, as far as decisions ask. */
export interface Decided {
  readonly sign: '≠' | '-' | '+';
  readonly path: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  readonly object: PlainObject;
  /** Whether we have the object at all: of what is the chart's alone, nothing is our decision. */
  readonly isOurs: boolean;
}

/** The decision that a field differs by. */
export function decisionOn({ sign, path, ours, theirs, object, isOurs }: Decided): Decision | undefined {
  if (!isOurs) return undefined;
  const [name] = FIELDS.find(([, pattern]) => pattern.test(path)) ?? [];
  if (name !== undefined) return name;
  // sums over other texts are never equal
  if (SUM.test(ours ?? '') && SUM.test(theirs ?? '')) return 'checksums';
  return OWN_KINDS.has(String(object.kind)) && sign === '+' ? 'extra objects' : undefined;
}
