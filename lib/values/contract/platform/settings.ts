/** How the platform itself behaves: everything that is no workload, no database and no integration. */
export interface PlatformSettings {
  /**
   * How repositories are cloned: `partial` fetches what is needed, `full` everything and works with every Git server.
   * @default partial
   */
  readonly gitCloneStrategy?: 'partial' | 'full';
  /**
   * Text that the names of the platform's Git branches begin with.
   * @default - the service's own
   * @format git-branch-prefix
   */
  readonly gitBranchPrefix?: string;
  /**
   * Text that the platform's commit messages begin with.
   * @default - none
   * @format line
   */
  readonly gitCommitMessagePrefix?: string;
  /**
   * E-mail address of the author of the platform's commits.
   * @default - the service's own
   * @format email
   */
  readonly gitAuthorEmail?: string;
  /**
   * Name of the author of the platform's commits.
   * @default - the service's own
   * @format git-name
   */
  readonly gitAuthorUsername?: string;
  /**
   * How long signed URLs of the object store are valid, as a duration such as `30m` or `1h`.
   * @default - the service's own
   * @format duration
   */
  readonly inputSignatureDuration?: string;
  /**
   * How long the platform waits for news of an analysis, as a duration such as `15m` or `1h`.
   * @default 15m
   * @format duration
   */
  readonly analysisTimeout?: string;
  /**
   * The same for analyses of code (SAST), as a duration such as `20m`.
   * @default - `analysisTimeout`
   * @format duration
   */
  readonly sastAnalysisTimeout?: string;
  /**
   * The same for analyses of dependencies (SCA), which take longer, as a duration such as `45m`.
   * @default - `analysisTimeout`
   * @format duration
   */
  readonly scaAnalysisTimeout?: string;
  /**
   * The reverse proxy in front of the platform.
   * @default - none
   */
  readonly proxy?: ReverseProxyValues;
}

/** The reverse proxy in front of the platform: ingress controller, load balancer or gateway. */
export interface ReverseProxyValues {
  /**
   * Whether the platform believes what the proxy tells it about the browser's address and protocol.
   * @default false
   */
  readonly enabled?: boolean;
  /**
   * The only proxies to believe: an IP address or host name, with a port if you like, or a network such as `10.0.0.0/8`; several
   * as a list, or with commas between them. Networks of version 4 hold no addresses of version 6, and the other way around.
   * @default - any proxy is believed
   * @format trusted-proxies
   */
  readonly address?: string | readonly string[];
  /**
   * The headers that are read.
   * @default - the `X-Forwarded-*` headers
   */
  readonly headers?: ReverseProxyHeaders;
}

/** Headers of a reverse proxy that the platform reads. */
export interface ReverseProxyHeaders {
  /**
   * Whether the standard `Forwarded` header is read. Most ingress controllers and load balancers do not send it.
   * @default - not read
   */
  readonly forwarded?: boolean;
  /**
   * Whether the `X-Forwarded-*` headers are read.
   * @default - read, unless `forwarded` is true
   */
  readonly xForwarded?: boolean;
}
