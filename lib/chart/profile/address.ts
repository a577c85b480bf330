/** The parts of a URL, or of a bare `host:port`. */
export interface Address {
  /** @default - none is written */
  readonly scheme?: string;
  /** @default - none is written */
  readonly user?: string;
  /** @default - none is written */
  readonly password?: string;
  /** Host and port as they were written. */
  readonly authority: string;
  readonly hostname: string;
  /** @default - none is written */
  readonly port?: string;
  /** @default - none is written */
  readonly path?: string;
}

const ADDRESS =
  /^(?:([A-Za-z][\w+.-]*):\/\/)?(?:([^/@:\s]*)(?::([^/@\s]*))?@)?((\[[0-9A-Fa-f:.]+\]|[^/:?#\s[\]]+)(?::(\d+))?)([/?#][^\s]*)?$/;

/** Takes a text apart; `undefined` when it is no address. */
export function parseAddress(text: string): Address | undefined {
  const match = ADDRESS.exec(text);
  if (match === null) return undefined;
  const [, scheme, user, password, authority = '', host = '', port, path] = match;
  return { scheme, user, password, authority, hostname: host.replace(/^\[|\]$/g, ''), port, path };
}
