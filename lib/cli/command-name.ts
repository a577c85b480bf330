/** The name of a command. */
export type CommandName =
  | 'synth'
  | 'validate'
  | 'diff'
  | 'take-over'
  | 'explain'
  | 'images'
  | 'iam'
  | 'secrets'
  | 'rotate'
  | 'webhooks'
  | 'preflight'
  | 'verify'
  | 'support-bundle'
  | 'authentik'
  | 'values'
  | 'schema'
  | 'completion';
