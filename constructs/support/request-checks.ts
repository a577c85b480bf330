import { checkCommand, expectedAnswer, secretsOf } from '../integration/check-command';
import type { CredentialCheck } from '../integration/credential-check';
import type { SupportProps } from './support-props';
import type { PodCheck } from './pod-check';

/** The checks of the integrations' credentials. */
export function integrationChecks({ platform }: SupportProps): readonly PodCheck[] {
  return (platform?.integrations ?? []).flatMap(({ type, title, credentialChecks }) =>
    credentialChecks.map((check, position) =>
      requestCheck(check, {
        id: `${type}-${String(position + 1)}`,
        title: `${title}: ${check.title}`,
        remedy: `Compare the credentials and the address of ${title}; cdk8s-pixee webhooks tells what they must be allowed to do.`,
      }),
    ),
  );
}

/** The checks of the models. */
export function modelChecks({ ai }: SupportProps): readonly PodCheck[] {
  return (ai?.credentialChecks ?? []).map((check, position) =>
    requestCheck(check, {
      id: `model-${String(position + 1)}`,
      title: `AI model for ${check.title}`,
      remedy: 'Compare provider, endpoint, model and key below global.pixee.ai.',
    }),
  );
}

/** A request with a credential, as a check of a pod. */
export function requestCheck(
  check: CredentialCheck,
  { id, title, remedy }: Pick<PodCheck, 'id' | 'title' | 'remedy'>,
): PodCheck {
  const command = checkCommand(check);
  const verdict = check.expectedText === undefined ? 'status' : 'text';
  return {
    id,
    title,
    remedy,
    secrets: secretsOf(check),
    ...(check.signedToken === undefined ? {} : { needs: 'openssl' }),
    lines: [
      'got=$(',
      ...command.map((line, index) => `  ${line}${index === command.length - 1 ? ' 2>&1' : ''}`),
      ')',
      `${verdict} ${id} '${expectedAnswer(check)}' "$got"`,
    ],
  };
}
