import { addProductEnv } from '../../../constructs/product/product-env';
import { Env } from '../../../lib/core/pod/env';
import type { ReleaseProps } from '../../../lib/core/release/release-props';
import { release } from '../../support/chart';

function variables(props: Partial<ReleaseProps>): Record<string, string | undefined> {
  const env = new Env();
  addProductEnv(env, release(props).release);
  return Object.fromEntries(env.render().map(({ name, value }) => [name, value]));
}

test('says the least of a release with nothing but a domain', () => {
  expect(variables({})).toEqual({
    PIXEE_DOMAIN: 'pixee.example.com',
    PIXEE_PROTOCOL: 'https',
    PIXEE_SENTRY_ENABLED: 'true',
    PIXEE_METRICS_ENABLED: 'true',
  });
});

test('follows every setting', () => {
  expect(
    variables({
      domain: '10.0.0.1',
      protocol: 'http',
      externalProtocol: 'https',
      port: '8443',
      sentryEnabled: false,
      metricsEnabled: false,
      skipSSLVerification: true,
    }),
  ).toEqual({
    PIXEE_DOMAIN: '10.0.0.1',
    PIXEE_PROTOCOL: 'http',
    PIXEE_EXTERNAL_PROTOCOL: 'https',
    PIXEE_PORT: '8443',
    PIXEE_SENTRY_ENABLED: 'false',
    PIXEE_METRICS_ENABLED: 'false',
    PIXEE_SKIP_SSL_VERIFICATION: 'true',
  });
});
