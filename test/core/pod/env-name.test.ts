import fc from 'fast-check';
import { envName } from '../../../lib/core/pod/env-name';

describe('envName', () => {
  test.each([
    ['analysisTimeout', 'ANALYSIS_TIMEOUT'],
    ['maxSizeBytes', 'MAX_SIZE_BYTES'],
    ['scaMaxRequestsToAnalyze', 'SCA_MAX_REQUESTS_TO_ANALYZE'],
    ['baseURI', 'BASE_URI'],
    ['skipSSLVerification', 'SKIP_SSL_VERIFICATION'],
    ['privateCACert', 'PRIVATE_CA_CERT'],
    ['URL', 'URL'],
    ['xForwarded', 'X_FORWARDED'],
    ['filterCweTop25', 'FILTER_CWE_TOP25'],
    ['s3Bucket', 'S3_BUCKET'],
    ['oAuth2ClientId', 'O_AUTH2_CLIENT_ID'],
    ['already_snake', 'ALREADY_SNAKE'],
    ['ephemeral-storage', 'EPHEMERAL_STORAGE'],
    ['gpt-4.1', 'GPT_4_1'],
    ['i', 'I'],
  ])('writes %s as %s', (key, expected) => {
    expect(envName('PIXEE', [key])).toBe(`PIXEE_${expected}`);
  });

  test('joins a path, indices of lists too', () => {
    expect(envName('PIXEE_ANALYSIS', ['cache', 'defaultTtlSeconds'])).toBe(
      'PIXEE_ANALYSIS_CACHE_DEFAULT_TTL_SECONDS',
    );
    expect(envName('PIXEE', ['hosts', 0, 'name'])).toBe('PIXEE_HOSTS_0_NAME');
  });

  test('gives a name that shells take, for any key', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 4 }), (path) => {
        expect(envName('PIXEE', path)).toMatch(/^PIXEE[A-Z0-9_]*$/);
      }),
    );
  });
});
