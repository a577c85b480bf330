import { urlOf } from '../../../lib/rules/placeholders';
import { PixeeError } from '../../../lib/findings/pixee-error';
/** A URL that users open, in the parts that forward auth needs. */
export interface ProtectedUrl {
  /** Scheme, host and port, without a slash at the end. */
  readonly origin: string;
  readonly scheme: 'http' | 'https';
  /** Host with its port, when that is not the scheme's own. */
  readonly host: string;
  /** Host without a port. */
  readonly hostname: string;
}

/**
 * Reads the URL of something that is to be protected.
 *
 * @param place who asks, for the error
 * @throws Error when it has no scheme, a path, or a wildcard
 */
export function protectedUrl(place: string, text: string): ProtectedUrl {
  const [, scheme, rest = ''] = /^(https?):\/\/(.*)$/.exec(text) ?? [];
  if ((scheme !== 'http' && scheme !== 'https') || !URL.canParse(text)) {
    throw PixeeError.of(
      'authentik-props',
      `externalUrl must be a URL with its scheme, got "${text}"; write https:// and the host`,
      place,
    );
  }
  const { host, hostname, pathname, search, hash, username } = urlOf(text);
  if (hostname.includes('*') || rest.includes('*')) {
    throw PixeeError.of(
      'authentik-props',
      `externalUrl must name one host, got "${text}"; for a whole domain give the host at which its users sign in, and cookieDomain`,
      place,
    );
  }
  if (pathname !== '/' || search !== '' || hash !== '' || username !== '') {
    throw PixeeError.of(
      'authentik-props',
      `externalUrl must be scheme and host, got "${text}"; an outpost tells what it protects by the host alone, so one ForwardAuth serves all paths of it`,
      place,
    );
  }
  return { origin: `${scheme}://${host}`, scheme, host, hostname };
}
