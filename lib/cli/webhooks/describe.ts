import type {
  CiJob,
  CredentialCheck,
  Integration,
  IntegrationType,
  OutboundHost,
  RequiredAccess,
  Webhook,
} from '../../../constructs/integration';
import { checkCommand, expectedAnswer, secretFunction } from '../../../constructs/integration/check-command';

/** How a credential is checked, with the command that does it. */
export interface DescribedCheck extends CredentialCheck {
  /** Lines of a command for any shell; it needs the function of the guide. */
  readonly command: readonly string[];
  /** What the command prints when all is well. */
  readonly prints: string;
}

/** What has to be done outside the cluster for one integration. */
export interface DescribedIntegration {
  readonly type: IntegrationType;
  readonly title: string;
  readonly webhooks: readonly Webhook[];
  readonly requiredAccess: readonly RequiredAccess[];
  readonly hosts: readonly OutboundHost[];
  readonly credentialChecks: readonly DescribedCheck[];
  readonly ciJobs: readonly CiJob[];
  readonly notes: readonly string[];
}

/** What has to be done outside the cluster. Secrets are only named. */
export interface Guide {
  readonly url: string;
  readonly namespace: string;
  /** A shell function that the commands of the checks use. */
  readonly secretFunction: string;
  readonly integrations: readonly DescribedIntegration[];
}

/** Describes what a platform is connected to. */
export function describeIntegrations(
  url: string,
  namespace: string,
  integrations: readonly Integration[],
): Guide {
  return {
    url,
    namespace,
    secretFunction: secretFunction(namespace),
    integrations: integrations.map(describe),
  };
}

function describe(integration: Integration): DescribedIntegration {
  const { type, title, webhooks, requiredAccess, hosts, credentialChecks, ciJobs, notes } = integration;
  const checks = credentialChecks.map((check) => ({
    ...check,
    command: checkCommand(check),
    prints: expectedAnswer(check),
  }));
  return { type, title, webhooks, requiredAccess, hosts, credentialChecks: checks, ciJobs, notes };
}
