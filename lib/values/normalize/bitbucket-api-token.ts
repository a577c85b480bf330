import { hasOlderForm, INTEGRATIONS } from '../given/integration-contracts';
import type { Normalization } from './normalizer';

/**
 * Bitbucket's API token used to be an app password. Where anything of the newer form is given, the password stands for the token;
 * otherwise it stays what it is.
 */
export function normalizeBitbucketApiToken(normalization: Normalization): void {
  const bitbucket = INTEGRATIONS.bitbucket.place;
  if (hasOlderForm(INTEGRATIONS.bitbucket, normalization.get(bitbucket))) return;
  normalization.move(`${bitbucket}.password`, `${bitbucket}.apiToken`);
  normalization.move(`${bitbucket}.secretKeys.passwordKey`, `${bitbucket}.secretKeys.apiTokenKey`);
}
