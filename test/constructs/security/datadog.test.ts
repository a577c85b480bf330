import { load } from 'js-yaml';
import { Datadog, type DatadogProps } from '../../../constructs/security';
import { objects, problems, withoutEffect } from '../../support/chart';
import { connect, inline, secret } from '../integration/connected';

const ALL: Required<DatadogProps> = { apiKey: inline(), applicationKey: inline('application-key') };
const datadog = (props: DatadogProps) => connect((chart) => new Datadog(chart, 'datadog', props));

describe('Datadog', () => {
  const { chart, integration, variables } = datadog(ALL);

  test('gives the platform its keys under the names that the documentation confirms', () => {
    expect(variables).toEqual({
      DATADOG_API_KEY: secret('datadog', 'apiKey'),
      DATADOG_APPLICATION_KEY: secret('datadog', 'applicationKey'),
    });
    expect(problems(chart)).toEqual([]);
  });

  test('checks both keys with one request', () => {
    expect(integration.credentialChecks).toMatchObject([
      {
        url: 'https://api.datadoghq.com/api/v2/validate_keys',
        headers: [
          { name: 'DD-API-KEY', secret: { key: 'apiKey' } },
          { name: 'DD-APPLICATION-KEY', secret: { key: 'applicationKey' } },
        ],
      },
    ]);
    expect(integration.webhooks).toEqual([]);
  });

  test('brings a workflow that hands results over to the platform', () => {
    const [job] = integration.ciJobs;
    expect(job?.file).toBe('.github/workflows/datadog-sast.yml');
    const steps = (
      load(job?.text ?? '') as { jobs: { scan: { steps: { env?: Record<string, string>; run?: string }[] } } }
    ).jobs.scan.steps;
    const upload = steps.at(-1);
    expect(upload?.env).toMatchObject({ PIXEE_URL: 'https://pixee.example.com' });
    expect(upload?.run).toContain('$PIXEE_URL/api/v1/repositories/$PIXEE_REPOSITORY_ID/scans');
    expect(upload?.run).toContain('"datadog_sast"');
    expect(steps.map(({ run = '' }) => run).join()).not.toContain('${{'); // what a branch is called must not become code
  });

  test('every option changes the manifests', () => {
    const others: Required<DatadogProps> = { apiKey: inline('other'), applicationKey: inline('other') };
    expect(withoutEffect(others, (props) => objects(datadog({ ...ALL, ...props }).chart))).toEqual([]);
  });
});
