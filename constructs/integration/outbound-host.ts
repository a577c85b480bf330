/** A host that the product calls, for firewalls and network policies. */
export interface OutboundHost {
  /** Host name or IP. */
  readonly host: string;
  readonly port: number;
  /** What it is called for, in a few words. */
  readonly purpose: string;
}

/** The host that a URL leads to. */
export function outboundHost(url: string, purpose: string): OutboundHost {
  const { hostname, port, protocol } = new URL(url);
  const defaultPort = protocol === 'http:' ? 80 : 443;
  return { host: hostname.replace(/^\[|\]$/g, ''), port: port === '' ? defaultPort : Number(port), purpose };
}
