import type {
  ConfigMapKeySelector,
  Integer,
  IntOrString,
  SecretKeySelector,
} from '../../generated/kubernetes';

/** How one port is scraped; what ServiceMonitor and PodMonitor share. */
export interface MonitorEndpoint {
  /** Name of the port. @default - none, `targetPort` says it */
  readonly port?: string;
  /** Name or number of the container's port. @default - none, `port` says it */
  readonly targetPort?: IntOrString;
  /** Path of the metrics. @default - /metrics */
  readonly path?: string;
  /** Scheme. @default - http */
  readonly scheme?: 'http' | 'https';
  /** How often it is scraped, such as `30s`. @default - Prometheus' own */
  readonly interval?: string;
  /** How long a scrape may take. @default - Prometheus' own */
  readonly scrapeTimeout?: string;
  /** Query parameters. @default - none */
  readonly params?: { readonly [key: string]: readonly string[] };
  /** Whether labels of the metrics win over those of the target. @default false */
  readonly honorLabels?: boolean;
  /** TLS of the scrape. @default - none */
  readonly tlsConfig?: MonitorTls;
  /** Basic authentication. @default - none */
  readonly basicAuth?: MonitorBasicAuth;
  /** Authorization header. @default - none */
  readonly authorization?: MonitorAuthorization;
  /** Rules over labels of the target. @default - none */
  readonly relabelings?: readonly MonitorRelabeling[];
  /** Rules over labels of the metrics. @default - none */
  readonly metricRelabelings?: readonly MonitorRelabeling[];
}

/** TLS of a scrape. */
export interface MonitorTls {
  /** Authority that signed the server's certificate. @default - those of the system */
  readonly ca?: MonitorSecretOrConfigMap;
  /** Name the server's certificate must have. @default - the host */
  readonly serverName?: string;
  /** Whether any certificate is taken. @default false */
  readonly insecureSkipVerify?: boolean;
}

/** A key of a Secret or of a ConfigMap. */
export interface MonitorSecretOrConfigMap {
  /** Key of a Secret. @default - none */
  readonly secret?: SecretKeySelector;
  /** Key of a ConfigMap. @default - none */
  readonly configMap?: ConfigMapKeySelector;
}

/** User and password of a scrape. */
export interface MonitorBasicAuth {
  readonly username: SecretKeySelector;
  readonly password: SecretKeySelector;
}

/** Authorization header of a scrape. */
export interface MonitorAuthorization {
  /** Word before the credentials. @default - Bearer */
  readonly type?: string;
  readonly credentials: SecretKeySelector;
}

/** One rule over labels. */
export interface MonitorRelabeling {
  /** What the rule does. @default - replace */
  readonly action?: 'replace' | 'keep' | 'drop' | 'hashmod' | 'labelmap' | 'labeldrop' | 'labelkeep';
  /** Labels that are read. @default - none */
  readonly sourceLabels?: readonly string[];
  /** What joins them. @default - ; */
  readonly separator?: string;
  /** What they must match. @default - (.*) */
  readonly regex?: string;
  /** Modulus of `hashmod`. @default - none */
  readonly modulus?: Integer;
  /** Label that is written. @default - none */
  readonly targetLabel?: string;
  /** What is written. @default - $1 */
  readonly replacement?: string;
}

/** The namespaces in which targets are looked for. */
export interface MonitorNamespaceSelector {
  /** Whether all namespaces are searched. @default false */
  readonly any?: boolean;
  /** Names of namespaces. @default - the one of the monitor */
  readonly matchNames?: readonly string[];
}
