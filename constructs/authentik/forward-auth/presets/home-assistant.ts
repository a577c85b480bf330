import { PixeeError } from '../../../../lib/findings/pixee-error';
import { stringifyDocuments } from '../../../../lib/output/yaml';
import type { ProtectedHostProps, ForwardAuthProps } from '../forward-auth-props';
import { USER_HEADERS } from '../nginx';

/** Props of `ForwardAuth.homeAssistant`. */
export interface HomeAssistantForwardAuthProps extends ProtectedHostProps {
  /** Name of the application that users see in Authentik. @default Home Assistant @format any */
  readonly name?: string;
  /**
   * Networks of the pods of the ingress: `10.244.0.0/16`. Home Assistant believes whatever they say of users, and turns away what
   * comes through any other proxy.
   * @format cidr-list
   */
  readonly trustedProxies: readonly string[];
}

/**
 * All that needs no session: what does not begin with `/auth`, and the tokens of those who have signed in. The applications for
 * phones have these, and know nothing of Authentik's cookie. Go's expressions have no way to say "not", hence the first letters.
 */
const PUBLIC_PATHS = ['^/(?:a(?:ut?)?)?$', '^/(?:[^a]|a[^u]|au[^t]|aut[^h])', '^/auth/token(?:/|$)'];

/**
 * Home Assistant, which takes users from a header by the component `auth_header` (hass-auth-header, from HACS). Users are made in Home
 * Assistant by hand, with the names that they have in Authentik.
 *
 * @see https://integrations.goauthentik.io/miscellaneous/home-assistant/
 * @see https://github.com/BeryJu/hass-auth-header
 */
export function homeAssistantPreset(
  construct: string,
  { trustedProxies, ...props }: HomeAssistantForwardAuthProps,
): { readonly props: ForwardAuthProps; readonly configuration: string } {
  if (trustedProxies.length === 0) {
    throw PixeeError.of(
      'authentik-props',
      'trustedProxies is empty: Home Assistant takes no user from a proxy that it does not trust; name the networks of the pods of your ingress',
      construct,
    );
  }
  return {
    props: { ...props, name: props.name ?? 'Home Assistant', publicPaths: PUBLIC_PATHS },
    configuration: stringifyDocuments([
      {
        http: { use_x_forwarded_for: true, trusted_proxies: [...trustedProxies] },
        auth_header: { username_header: USER_HEADERS[0] },
      },
    ]),
  };
}
