import type { OutpostConfig } from '../../../lib/authentik/blueprint/models';
import type { AuthentikLogLevel } from '../authentik-props';

/** Addresses that an outpost is told. */
export interface OutpostAddresses {
  /** Where it finds Authentik. */
  readonly host: string;
  /** Where browsers do. @default - at the same */
  readonly browser?: string;
  /** @default info */
  readonly logLevel?: AuthentikLogLevel;
}

/** The settings that an outpost reads, all of them: what is left out is not filled in for it. */
export function outpostConfig({ host, browser, logLevel }: OutpostAddresses): OutpostConfig {
  return {
    authentik_host: host,
    authentik_host_browser: browser ?? '',
    authentik_host_insecure: false,
    log_level: logLevel ?? 'info',
    object_naming_template: 'ak-outpost-%(name)s',
    refresh_interval: 'minutes=5',
  };
}
