import type { Release } from '../../lib/core/release';
import { type CalledHost, CalledHosts } from '../integration/called-hosts';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import { authServerUrl } from '../sign-in/sign-in-binding';
import type { SupportProps } from './support-props';

const HTTPS = 443;

/**
 * Every host outside of the release that its components call, each once for every component: by the product's documentation ("What internet
 * access is necessary"), by what is connected, and by what components say themselves.
 */
export function calledHosts(release: Release, props: SupportProps): readonly CalledHost[] {
  const { ai, platform } = props;
  const { metricsEnabled, sentryEnabled } = release.settings;
  const both = ['platform', 'analysis'];
  const hosts = [
    ...(metricsEnabled === false
      ? []
      : called(both, [
          outboundHost('https://distribution.pixee.ai', 'usage figures'),
          outboundHost('https://replicated.app', 'usage figures'),
        ])),
    ...(sentryEnabled === false
      ? []
      : called(both, [
          outboundHost('https://sentry.io', 'error reports'),
          { host: '*.sentry.io', port: HTTPS, purpose: 'error reports' },
        ])),
    ...called(both, ai?.hosts ?? []),
    ...called(
      ['platform'],
      (platform?.integrations ?? []).flatMap((integration) => integration.hosts),
    ),
    ...called(['platform'], signInHosts(release, props)),
    ...CalledHosts.of(release).all,
  ];
  return [
    ...new Map(hosts.map((host) => [JSON.stringify([host.component, host.host, host.port]), host])).values(),
  ];
}

function called(components: readonly string[], hosts: readonly OutboundHost[]): readonly CalledHost[] {
  return components.flatMap((component) => hosts.map((host) => ({ component, ...host })));
}

function signInHosts(release: Release, { signIn }: SupportProps): readonly OutboundHost[] {
  if (signIn === undefined) return [];
  const { provider } = signIn.settings;
  if (provider === 'google') {
    // What its discovery document names for tokens, keys and names.
    return [
      'accounts.google.com',
      'oauth2.googleapis.com',
      'www.googleapis.com',
      'openidconnect.googleapis.com',
    ].map((host) => ({ host, port: HTTPS, purpose: 'sign-in' }));
  }
  const url = authServerUrl(release, signIn.settings) ?? 'https://login.microsoftonline.com';
  return url.startsWith(release.url) ? [] : [outboundHost(url, 'sign-in')];
}
