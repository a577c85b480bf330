import { checkArgument } from '../../lib/core/props/check-argument';
import type { CiJob } from '../integration/ci-job';

/**
 * The workflow that runs Datadog's static analyzer and hands its results to the platform's REST API.
 *
 * @param url address of the product, without a slash at the end
 */
export function datadogSarifJob(url: string): CiJob {
  checkArgument('url', 'text', url, 'datadogSarifJob');
  return {
    name: 'datadog-sarif',
    title: 'Datadog static analysis, handed over as SARIF',
    file: '.github/workflows/datadog-sast.yml',
    text: `# Needs no keys of Datadog. Give the repository
#   the secret PIXEE_API_KEY: the key of Pixee's REST API (global.pixee.authentication.restApi in the values)
#   the variable PIXEE_REPOSITORY_ID: the id in the address of the repository's page in Pixee
# The file static-analysis.datadog.yml in the repository chooses the rules, such as java-security.
# Another CI does the same three steps.
name: Datadog SAST
on:
  push:
    branches: [main]
  pull_request:
    branches: [main]
permissions:
  contents: read
jobs:
  scan:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - name: Install the analyzer
        run: |
          releases=https://github.com/DataDog/datadog-static-analyzer/releases/latest/download
          curl --fail --silent --show-error --location --output "$RUNNER_TEMP/analyzer.zip" \\
            "$releases/datadog-static-analyzer-$(uname -m)-unknown-linux-gnu.zip"
          unzip -q "$RUNNER_TEMP/analyzer.zip" -d "$RUNNER_TEMP"
      - name: Scan
        run: |
          "$RUNNER_TEMP/datadog-static-analyzer" -i . -o "$RUNNER_TEMP/results.sarif" -f sarif
      - name: Hand the results to Pixee
        env:
          PIXEE_URL: ${url}
          PIXEE_API_KEY: \${{ secrets.PIXEE_API_KEY }}
          PIXEE_REPOSITORY_ID: \${{ vars.PIXEE_REPOSITORY_ID }}
          BRANCH: \${{ github.head_ref || github.ref_name }}
        run: |
          jq --null-input --arg branch "$BRANCH" \\
            '{tool: "datadog_sast", branch: $branch, workflow_execution_policy: "execute"}' > "$RUNNER_TEMP/metadata.json"
          printf 'Authorization: Bearer %s\\n' "$PIXEE_API_KEY" |
            curl --fail-with-body --silent --show-error --header @- --header 'Accept: application/json' \\
              --form "file=@$RUNNER_TEMP/results.sarif" \\
              --form "metadata=<$RUNNER_TEMP/metadata.json;type=application/json" \\
              "$PIXEE_URL/api/v1/repositories/$PIXEE_REPOSITORY_ID/scans"
`,
  };
}
