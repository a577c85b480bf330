/** What the runtimes of platform and analysis are told. */
export interface RuntimeOptions {
  /**
   * Time zone of platform and analysis, by its name in the time zone database: `Europe/Berlin`. It becomes the variable `TZ`. The
   * analysis service finds it only if its image has the database; without, it stays with UTC.
   * @default - the image's own, UTC
   * @format time-zone
   */
  readonly timeZone?: string;
  /**
   * Locale of platform and analysis, such as `C.UTF-8`: the variables `LANG` and `LC_ALL`. One that the image does not have counts as
   * `C`.
   * @default - the image's own
   * @format locale
   */
  readonly locale?: string;
  /**
   * What only the platform knows, a service of Quarkus.
   * @default - the image's own
   */
  readonly platform?: PlatformRuntimeOptions;
}

/** What the runtime of the platform is told. */
export interface PlatformRuntimeOptions {
  /**
   * From which level on the platform logs, by Quarkus' name of it: the variable `QUARKUS_LOG_LEVEL`. An image shows nothing below the
   * level that it was built for, DEBUG unless its makers chose another.
   * @default - the image's own, INFO
   */
  readonly logLevel?: 'OFF' | 'FATAL' | 'ERROR' | 'WARN' | 'INFO' | 'DEBUG' | 'TRACE' | 'ALL';
  /**
   * Whether the platform logs lines of text or of JSON. Quarkus does so only in an image that was built with its extension
   * `quarkus-logging-json`, and passes over the setting in any other.
   * @default - the image's own
   */
  readonly logFormat?: 'text' | 'json';
  /**
   * How much of the container's memory limit the platform's heap may take, in percent: `-XX:MaxRAMPercentage`, joined into
   * `JAVA_TOOL_OPTIONS`. Without a limit it is a share of the node.
   * @default - the JVM's own, 25
   * @minimum 1
   * @maximum 100
   */
  readonly maxRAMPercentage?: number;
  /**
   * How long the platform finishes running requests before it stops, such as `25s`: the variable `QUARKUS_SHUTDOWN_TIMEOUT`. It must be
   * shorter than `platform.terminationGracePeriodSeconds`, 30 by default.
   * @default - it stops at once
   * @format duration
   */
  readonly shutdownTimeout?: string;
}
