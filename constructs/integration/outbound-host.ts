import { hasPlaceholder, urlOf } from '../../lib/rules/placeholders';
import { given } from '../../lib/base/given';
import { withoutTail } from '../../lib/base/trim';
import { PixeeError } from '../../lib/findings/pixee-error';

/** A host that the product calls, for firewalls and network policies. */
export interface OutboundHost {
  /** Host name or IP. */
  readonly host: string;
  readonly port: number;
  /** What it is called for, in a few words. */
  readonly purpose: string;
}

/**
 * The host that a URL leads to.
 *
 * @throws Error when the text is no http or https URL
 */
export function outboundHost(url: string, purpose: string): OutboundHost {
  const { hostname, port, protocol } =
    hasPlaceholder(url) || URL.canParse(url) ? urlOf(url) : { hostname: '', port: '', protocol: '' };
  if (hostname === '' || !/^https?:$/.test(protocol)) {
    throw PixeeError.of(
      'integration-props',
      `${purpose}: the address is no URL; write it with https:// in front`,
    );
  }
  const defaultPort = protocol === 'http:' ? 80 : 443;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? defaultPort : Number(port), purpose };
}

/** A URL without slashes at its end, so that a path can be put behind it; an empty one counts as not given. */
export function withoutTrailingSlash(url: string | undefined): string | undefined {
  const text = given(url);
  return text === undefined ? undefined : withoutTail(text, '/');
}
