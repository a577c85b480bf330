import { urlOf } from '../../../lib/rules/placeholders';
import { withoutTail } from '../../../lib/base/trim';
import { PixeeError } from '../../../lib/findings/pixee-error';

/** Hosts that are the user's own machine: command lines wait for the answer there. */
const LOOPBACK = new Set(['localhost', '127.0.0.1', '[::1]']);

/**
 * The addresses that users may be sent back to, as whole URLs: paths are taken as those of the application.
 *
 * @param url address of the application
 * @throws Error when one has a wildcard, or is neither the application's nor one of the user's own machine
 */
export function redirectUrisOf(url: string, given: readonly string[], place: string): readonly string[] {
  if (!/^https?:\/\//.test(url) || !URL.canParse(url)) {
    throw PixeeError.of(
      'authentik-props',
      `url must be a whole one, such as https://grafana.example.com, got "${url}"`,
      place,
    );
  }
  return given.map((uri) => {
    const whole = uri.startsWith('/') ? `${withoutTail(url, '/')}${uri}` : uri;
    if (whole.includes('*')) {
      throw PixeeError.of(
        'authentik-props',
        `a redirect URI must be written out, because it is compared letter by letter, got "${uri}"`,
        place,
      );
    }
    // Applications on a device have schemes of their own, and no host.
    if (/^(?!https?:)[a-z][a-z0-9+.-]*:\S+$/i.test(whole)) return whole;
    if (!URL.canParse(whole))
      throw PixeeError.of('authentik-props', `a redirect URI must be a whole URL, got "${uri}"`, place);
    const { origin, hostname } = urlOf(whole);
    if (origin !== urlOf(url).origin && !LOOPBACK.has(hostname)) {
      throw PixeeError.of(
        'authentik-props',
        `a redirect URI must be on ${urlOf(url).origin}, the address of the application, got "${uri}"`,
        place,
      );
    }
    return whole;
  });
}
