import type { ValueRule } from './rule';

const USUAL_PORTS = { http: '80', https: '443' } as const;

/** Behind a port of its own the platform must believe the reverse proxy, or it sends browsers to the usual port. */
export const externalPort: ValueRule = {
  id: 'external-port',
  severity: 'warning',
  *check({ values: { global, platform } }) {
    const { port, protocol = 'https', externalProtocol = protocol } = global?.pixee ?? {};
    if (port === undefined || String(port) === '' || String(port) === USUAL_PORTS[externalProtocol]) return;
    const { enabled, headers } = platform?.proxy ?? {};
    if (enabled === true && (headers?.xForwarded ?? headers?.forwarded !== true)) return;
    yield {
      path: ['global', 'pixee', 'port'],
      message: 'is not the usual one, but the platform does not read the X-Forwarded headers that tell it so',
      remedy: 'set `platform.proxy.enabled: true` and `platform.proxy.headers.xForwarded: true`',
    };
  },
};
