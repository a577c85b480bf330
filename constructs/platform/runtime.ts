import type { Env } from '../../lib/core/pod/env';
import type { Release } from '../../lib/core/release/release';

/**
 * What the platform, a service of Quarkus, reads of its runtime. Level and timeout are read at its start
 * (`io/quarkus/runtime/logging/LogRuntimeConfig.java`, `io/quarkus/runtime/shutdown/ShutdownConfig.java` of quarkusio/quarkus). JSON has
 * another name from 3.19 on, and the old one still counts (`JsonLogConfig.java` of its extension logging-json); an image without the
 * extension passes over both.
 */
export function addPlatformRuntime(env: Env, release: Release): void {
  const { logLevel, logFormat, shutdownTimeout } = release.settings.runtime?.platform ?? {};
  const isJson = logFormat === undefined ? undefined : logFormat === 'json';
  env
    .set('QUARKUS_LOG_LEVEL', logLevel)
    .set('QUARKUS_LOG_CONSOLE_JSON', isJson)
    .set('QUARKUS_LOG_CONSOLE_JSON_ENABLED', isJson)
    .set('QUARKUS_SHUTDOWN_TIMEOUT', shutdownTimeout);
}

/** The options that bound the heap of the platform's JVM by its container's memory (`-XX:MaxRAMPercentage`, from Java 10 on, a decimal). */
export function heapOptions(release: Release): string[] {
  const share = release.settings.runtime?.platform?.maxRAMPercentage;
  if (share === undefined) return [];
  return [`-XX:MaxRAMPercentage=${Number.isInteger(share) ? share.toFixed(1) : String(share)}`];
}
