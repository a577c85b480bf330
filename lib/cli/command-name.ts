/** The name of a command. */
export type CommandName =
  | 'synth'
  | 'validate'
  | 'diff'
  | 'explain'
  | 'images'
  | 'iam'
  | 'secrets'
  | 'webhooks'
  | 'preflight'
  | 'verify'
  | 'support-bundle'
  | 'authentik'
  | 'values'
  | 'schema';
