/**
 * Keys, or sections of them, that the contract knows and whose component does not exist yet: setting them changes nothing.
 * Whoever builds a component takes its keys out of this list. It is empty when the product is complete.
 */
export const pending: readonly string[] = [
  // Authentik itself; sign-in by it works
  'authentik.authentik',
  'authentik.database',
  'authentik.worker',
  // what runs beside the product
  'global.pixee.localMetrics',
  'global.pixee.utility',
  'global.pixee.runPodTimeout',
  'superset',
  'victoria-metrics-single',
  'victoria-logs-single',
  'victoriatraces',
  // a proxy with a password is taken from the values or from an existing Secret only
  'cdk8s.externalSecrets.keys.proxy',
  // secrets of the above
  'cdk8s.existingSecrets.authentik',
  'cdk8s.existingSecrets.superset',
  'cdk8s.externalSecrets.keys.authentik',
  'cdk8s.externalSecrets.keys.authentikDatabase',
  'cdk8s.externalSecrets.keys.superset',
  'cdk8s.externalSecrets.keys.supersetDatabase',
];

/** Whether a key is in the list, or in a section that is. */
export function isPending(key: string): boolean {
  return pending.some((entry) => key === entry || key.startsWith(`${entry}.`));
}
