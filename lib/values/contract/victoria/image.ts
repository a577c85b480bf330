/** Where the image of a server of the Victoria family comes from. */
export interface VictoriaImageSourceValues {
  /**
   * Host of the registry, without a scheme; `cdk8s.imageRegistry` replaces it.
   * @default docker.io
   * @format registry
   */
  readonly registry?: string;
  /**
   * Digest to pin the image by, `sha256:` and 64 hexadecimal digits; it goes behind the tag.
   * @default - the image is chosen by its tag alone
   * @pattern ^sha256:[0-9a-f]{64}$
   */
  readonly digest?: string;
  /**
   * When the node pulls the image.
   * @default IfNotPresent
   */
  readonly pullPolicy?: 'Always' | 'IfNotPresent' | 'Never';
}

/** The image of VictoriaMetrics. */
export interface VictoriaMetricsImageValues extends VictoriaImageSourceValues {
  /**
   * Path of the image in its registry.
   * @default victoriametrics/victoria-metrics
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image.
   * @default v1.154.1
   * @format tag
   */
  readonly tag?: string;
}

/** The image of VictoriaLogs. */
export interface VictoriaLogsImageValues extends VictoriaImageSourceValues {
  /**
   * Path of the image in its registry.
   * @default victoriametrics/victoria-logs
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image.
   * @default v1.53.0
   * @format tag
   */
  readonly tag?: string;
}

/** The image of VictoriaTraces. */
export interface VictoriaTracesImageValues extends VictoriaImageSourceValues {
  /**
   * Path of the image in its registry.
   * @default victoriametrics/victoria-traces
   * @format repository
   */
  readonly repository?: string;
  /**
   * Tag of the image.
   * @default v0.12.0
   * @format tag
   */
  readonly tag?: string;
}
