import type { PlainObject } from '../../base/plain-object';

/** Why a field differs. */
export type Reason =
  | 'ours by decision'
  | 'constant of the chart'
  | 'other name, same value'
  | 'other text of the same value'
  | 'value that only one side honours'
  | 'unexplained';

interface Case {
  readonly sign: '≠' | '-' | '+';
  readonly path: string;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
  readonly values: { readonly ours: ReadonlySet<string>; readonly theirs: ReadonlySet<string> };
  readonly object: PlainObject;
}

/** Fields that we set on purpose, see docs/decisions.md: hardening, labels, the stored form. */
const DECIDED = [
  /securityContext/,
  /seccompProfile/,
  /automountServiceAccountToken$/,
  /enableServiceLinks$/,
  /metadata\.namespace$/,
  /labels\["(?:app\.kubernetes\.io|helm\.sh)\//,
  /annotations\["checksum\//,
  /terminationGracePeriodSeconds$/,
  /revisionHistoryLimit$/,
  /resources\.(?:requests|limits)\.ephemeral-storage$/,
  /\["kubectl\.kubernetes\.io\/default-container"\]$/,
];

/** Kinds of ours that no chart of the vendor's has. */
const OWN_KINDS = new Set(['NetworkPolicy', 'PriorityClass', 'Namespace', 'PodDisruptionBudget']);

/** Says why a field differs, as far as that can be seen. */
export function reasonOf({ sign, path, ours, theirs, values, object }: Case): Reason {
  if (DECIDED.some((pattern) => pattern.test(path))) return 'ours by decision';
  if (OWN_KINDS.has(String(object.kind)) && sign === '+') return 'ours by decision';
  if (sign === '-' && theirs !== undefined && values.ours.has(theirs) && theirs.length > 3)
    return 'other name, same value';
  if (sign === '+' && ours !== undefined && values.theirs.has(ours) && ours.length > 3)
    return 'other name, same value';
  if (sign === '≠' && ours !== undefined && theirs !== undefined && sameMeaning(ours, theirs))
    return 'other text of the same value';
  return 'unexplained';
}

function sameMeaning(a: string, b: string): boolean {
  const [x, y] = [a, b].map((text) =>
    text
      .toLowerCase()
      .replace(/^pt/, '')
      .replace(/[/"]$|^"/g, ''),
  );
  return x === y || Number(x) === Number(y);
}
