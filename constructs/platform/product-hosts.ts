import type { Release } from '../../lib/core/release/release';
import type { Ai } from '../ai/ai';
import { callOf, type CalledHost } from '../integration/called-hosts';
import type { Integration } from '../integration/integration';
import { type OutboundHost, outboundHost } from '../integration/outbound-host';
import { authServerUrl } from '../sign-in/sign-in-binding';
import type { SignIn } from '../sign-in/sign-in';
import { type Call } from '../../lib/core/connections/call';
import { placeOf } from '../../lib/core/connections/calls';

/** What decides whom platform and analysis call. */
export interface ProductConnections {
  /** The models. @default - none */
  readonly ai?: Ai | undefined;
  /** What the platform is connected to. */
  readonly integrations: readonly Integration[];
  /** How users sign in. @default - they do not */
  readonly signIn?: SignIn | undefined;
}

const HTTPS = 443;
const BOTH = ['platform', 'analysis'];

/**
 * The hosts outside of the release that platform and analysis call, by the product's documentation ("What internet access is necessary") and by
 * what is connected.
 */
export function productHosts(release: Release, props: ProductConnections): readonly CalledHost[] {
  const { metricsEnabled, sentryEnabled } = release.settings;
  return [
    ...(metricsEnabled === false
      ? []
      : called(BOTH, [
          outboundHost('https://distribution.pixee.ai', 'usage figures'),
          outboundHost('https://replicated.app', 'usage figures'),
        ])),
    ...(sentryEnabled === false
      ? []
      : called(BOTH, [
          outboundHost('https://sentry.io', 'error reports'),
          { host: '*.sentry.io', port: HTTPS, purpose: 'error reports' },
        ])),
    ...called(BOTH, props.ai?.hosts ?? []),
    ...called(
      ['platform'],
      props.integrations.flatMap(({ hosts }) => hosts),
    ),
    ...called(['platform'], signInHosts(release, props)),
  ];
}

/** The same as calls, and the provider of the release itself, which the platform asks at the domain as browsers do. */
export function productCalls(release: Release, props: ProductConnections): readonly Call[] {
  const hosts = productHosts(release, props).map(callOf);
  const url = props.signIn === undefined ? undefined : authServerUrl(release, props.signIn.settings);
  if (url?.startsWith(release.url) !== true) return hosts;
  return [...hosts, { from: 'platform', ...placeOf(url), isWeb: true, reason: 'sign-in' }];
}

function called(components: readonly string[], hosts: readonly OutboundHost[]): readonly CalledHost[] {
  return components.flatMap((component) => hosts.map((host) => ({ component, ...host })));
}

function signInHosts(release: Release, { signIn }: ProductConnections): readonly OutboundHost[] {
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
