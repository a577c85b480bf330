import { GivenIntegration } from '../given/integrations';
import type { ValueRule } from './rule';

/** An existing Secret without an e-mail address is read in the older form, which nothing else tells. */
export const bitbucketForm: ValueRule = {
  id: 'bitbucket-form',
  severity: 'warning',
  *check({ values }) {
    const bitbucket = new GivenIntegration(values, 'bitbucket');
    // The older names are deprecated, which is a warning of its own.
    if (!bitbucket.isOlder || bitbucket.has('password') || bitbucket.has('secretKeys.passwordKey')) return;
    yield {
      path: bitbucket.path('existingSecret'),
      message:
        'is read in the older form, an app password under the key `password`, because there is no `platform.scm.bitbucket.emailAddress`',
      remedy:
        'when it holds an API token, set `platform.scm.bitbucket.emailAddress`; its key is then `apiToken`',
    };
  },
};
