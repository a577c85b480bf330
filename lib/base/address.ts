/*
 * Addresses as people write them into values: URLs, and hosts with a port, with or without a scheme. Whoever reads one and
 * whoever must hide what may be secret in one ask here, so that no spelling is read that is not also hidden.
 */

const SCHEME = /^[a-z][a-z0-9+.-]*:\/\//i;

/** Nothing but a scheme, a host and a port; a word alone is something else, and so are capital letters. */
const PLAIN = /^(?:[a-z][a-z0-9+.-]{0,20}:\/\/)?(?:[a-z0-9_.-]{1,253}|\[[0-9a-f:.]{2,45}\])(?::\d{1,5})?\/?$/;

/** An address as a URL; one without a scheme is read as if it were for HTTP. Undefined for what is none. */
export function readAddress(text: string): URL | undefined {
  const given = text.trim();
  const whole = hasScheme(given) ? given : `http://${given}`;
  return URL.canParse(whole) ? new URL(whole) : undefined;
}

/** True for an address that says how it is spoken to. */
export function hasScheme(text: string): boolean {
  return SCHEME.test(text.trim());
}

/**
 * True for an address that cannot hold a secret: a host, maybe a scheme before and a port behind. A user, a path, a query or
 * anything odd may be one, or a part of one.
 */
export function isPlainAddress(text: string): boolean {
  return PLAIN.test(text) && /[.:]/.test(text) && !hasUser(text);
}

/** True when an address has a user, maybe with a password: in the parts of the URL, or by the look of it where it is no URL. */
export function hasUser(text: string): boolean {
  const at = text.lastIndexOf('@');
  if (at === -1) return false;
  const url = hasScheme(text) ? readAddress(text) : undefined;
  // A colon before the sign: of a scheme, or between user and password.
  return (
    (url !== undefined && (url.username !== '' || url.password !== '')) || text.slice(0, at).includes(':')
  );
}
