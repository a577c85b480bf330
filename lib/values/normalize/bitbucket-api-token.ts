import type { Normalization } from './normalizer';

/** Bitbucket's API token used to be an app password. */
export function normalizeBitbucketApiToken(normalization: Normalization): void {
  const bitbucket = 'platform.scm.bitbucket';
  normalization.move(`${bitbucket}.password`, `${bitbucket}.apiToken`);
  normalization.move(`${bitbucket}.secretKeys.passwordKey`, `${bitbucket}.secretKeys.apiTokenKey`);
}
