import { checkArgument } from '../../lib/core/props/check-argument';
import type { CiJob } from '../integration/ci-job';
import { integrationWebhookUrl } from '../integration/webhook-url';

/**
 * The CI configuration with which GitLab's own analyzers run where the platform looks for their results.
 *
 * @param url address of the product, without a slash at the end
 */
export function gitLabSastJob(url: string): CiJob {
  checkArgument('url', 'text', url, 'gitLabSastJob');
  return {
    name: 'gitlab-sast',
    title: 'GitLab SAST on merge requests and on the default branch',
    file: '.gitlab-ci.yml',
    text: `# GitLab tells Pixee about every finished pipeline through the webhook
# ${integrationWebhookUrl(url, 'gitlab')}
# (Pipeline events), and Pixee then fetches the results.
include:
  - template: Jobs/SAST.gitlab-ci.yml

variables:
  GITLAB_ADVANCED_SAST_ENABLED: 'true'

# The template skips merge requests. These rules add them, and keep a second pipeline from running for the same push.
.pixee:
  rules: &pixee
    - if: $CI_PIPELINE_SOURCE == 'merge_request_event'
    - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH

workflow:
  rules: *pixee

semgrep-sast:
  rules: *pixee

gitlab-advanced-sast:
  rules: *pixee
`,
  };
}
