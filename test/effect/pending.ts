/**
 * Keys, or sections of them, that the contract knows and whose component does not exist yet: setting them changes nothing.
 * Whoever builds a component takes its keys out of this list. It is empty when the product is complete.
 */
export const pending: readonly string[] = [
  // Authentik itself; sign-in by it works
  'authentik.authentik.secret_key',
  'authentik.authentik.bootstrap',
  'authentik.authentik.bootstrap_password',
  'authentik.authentik.postgresql.host',
  'authentik.authentik.postgresql.port',
  'authentik.authentik.postgresql.user',
  'authentik.authentik.postgresql.password',
  'authentik.authentik.redis',
  'authentik.worker',
  // what runs beside the product
  'global.pixee.localMetrics',
  'global.pixee.utility',
  'global.pixee.runPodTimeout',
  'victoria-metrics-single',
  'victoria-logs-single',
  'victoriatraces',
  // secrets of the above
  'cdk8s.existingSecrets.authentik',
  'cdk8s.externalSecrets.keys.authentik',
];

/** Whether a key is in the list, or in a section that is. */
export function isPending(key: string): boolean {
  return pending.some((entry) => key === entry || key.startsWith(`${entry}.`));
}
