import { Construct } from 'constructs';
import { noProxyProblem, parseProxyUrl, PROXY_FORMAT, type ProxyUrl } from '../../rules/proxy-url';
import { Credential } from '../credential/credential';
import { CredentialSecret } from '../credential/credential-secret';
import type { Env } from '../pod/env';
import type { Release } from '../release/release';
import { PixeeError } from '../../findings/pixee-error';

const ID = 'proxy';
const LOOPBACK = ['localhost', '127.0.0.1'];
/** The API server by the address that every container gets, which the kubelet puts in, and by its names. */
const API_SERVER = [
  '$(KUBERNETES_SERVICE_HOST)',
  'kubernetes',
  'kubernetes.default',
  'kubernetes.default.svc',
  'kubernetes.default.svc.cluster.local',
];

/**
 * The outbound proxy of a release, as the environment of its pods. A proxy URL with a user goes through a Secret; Java
 * gets host and port only, because the JVM prints `JAVA_TOOL_OPTIONS` into its log.
 */
export class OutboundProxy extends Construct {
  /** The one of a release, made when it is first asked for. */
  public static of(release: Release): OutboundProxy {
    return (release.node.tryFindChild(ID) as OutboundProxy | undefined) ?? new OutboundProxy(release);
  }

  private readonly release: Release;
  private readonly secret: CredentialSecret;
  private readonly http?: ProxyUrl;
  private readonly https?: ProxyUrl;
  private readonly bypass: readonly string[];

  /** @throws Error when a proxy address or a bypass host is not well formed */
  private constructor(release: Release) {
    super(release, ID);
    this.release = release;
    const props = release.settings.proxy ?? {};
    this.http = readProxy(release, 'httpProxy', props.httpProxy);
    this.https = readProxy(release, 'httpsProxy', props.httpsProxy);
    this.bypass = props.noProxy ?? [];
    for (const host of this.bypass) {
      const problem = noProxyProblem(host);
      if (problem !== undefined)
        throw PixeeError.of(
          'proxy',
          `noProxy: "${host}": ${problem}; list exact host names and IP addresses`,
          release.node.path,
        );
    }
    const proxy = this.https ?? this.http;
    if (proxy !== undefined)
      release.calls.outgoing = { host: proxy.host, port: proxy.port, bypass: this.bypass };
    this.secret = new CredentialSecret(this, 'secret', {
      name: `${release.name}-proxy`,
      labels: release.objectLabels,
      purpose: 'outbound proxy',
    });
    release.proxySecret = this.secret;
  }

  /** True when any proxy is set. */
  public get isSet(): boolean {
    const { httpProxyUrl, httpsProxyUrl } = this.release.settings.proxy ?? {};
    return [this.http, this.https, httpProxyUrl, httpsProxyUrl].some((proxy) => proxy !== undefined);
  }

  /**
   * Adds the variables that most clients read, in upper and lower case, because clients differ in which they read.
   *
   * @param env the environment of a container
   * @param callsApi whether it speaks with the API server, which no proxy leads to
   */
  public addTo(env: Env, callsApi = false): void {
    if (!this.isSet) return;
    const { httpProxyUrl, httpsProxyUrl } = this.release.settings.proxy ?? {};
    this.addProxy(env, 'HTTP_PROXY', 'httpProxy', this.http, httpProxyUrl);
    this.addProxy(env, 'HTTPS_PROXY', 'httpsProxy', this.https, httpsProxyUrl);
    const noProxy = (): string =>
      [
        ...new Set([
          ...this.bypass,
          ...LOOPBACK,
          ...(callsApi ? API_SERVER : []),
          ...this.release.internalHosts,
        ]),
      ].join(',');
    env.set('NO_PROXY', noProxy).set('no_proxy', noProxy);
  }

  /** The options that make a JVM use the proxy. */
  public javaOptions(): string[] {
    const hosts = [
      ...this.bypass,
      'localhost',
      '127.*',
      '[::1]',
      '*.local',
      '*.svc.cluster.local',
      `${this.release.name}-*`,
      'replicated',
      ...this.release.internalHosts.filter((host) => !host.startsWith(`${this.release.name}-`)),
    ];
    const options = [...javaProxy('http', this.http), ...javaProxy('https', this.https)];
    return options.length === 0 ? [] : [...options, `-Dhttp.nonProxyHosts=${[...new Set(hosts)].join('|')}`];
  }

  private addProxy(env: Env, variable: string, key: string, proxy?: ProxyUrl, given?: Credential): void {
    const credential = given ?? (proxy?.hasCredentials === true ? Credential.inline(proxy.url) : undefined);
    const value = credential === undefined ? proxy?.url : this.secret.envSource(key, credential);
    env.set(variable, value).set(variable.toLowerCase(), value);
  }
}

function readProxy({ node }: Release, name: string, text: string | undefined): ProxyUrl | undefined {
  if (text === undefined || text === '') return undefined;
  const proxy = parseProxyUrl(text);
  if (proxy === undefined)
    throw PixeeError.of('proxy', `${name} is not a proxy address; write ${PROXY_FORMAT}`, node.path);
  return proxy;
}

function javaProxy(protocol: string, proxy: ProxyUrl | undefined): string[] {
  return proxy === undefined
    ? []
    : [`-D${protocol}.proxyHost=${proxy.host}`, `-D${protocol}.proxyPort=${String(proxy.port)}`];
}
