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
  | 'webhooks'
  | 'preflight'
  | 'verify'
  | 'support-bundle'
  | 'authentik'
  | 'chart'
  | 'values'
  | 'schema';
