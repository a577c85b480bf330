import type { Values } from '../contract/values';
import { deployedVictoria, VICTORIA_SECTIONS } from '../given/victoria';
import type { RuleFinding } from './rule';

/** What is said of an Ingress or route to a server that is not deployed: it would lead nowhere, so it is not rendered. */
export function* waysToNoServer(values: Values, way: 'ingress' | 'gateway'): Iterable<RuleFinding> {
  const deployed = new Set<string>(deployedVictoria(values));
  for (const section of VICTORIA_SECTIONS) {
    const { server } = values[section] ?? {};
    if (server?.[way]?.enabled !== true || deployed.has(section)) continue;
    const isOff = server.enabled === false;
    yield {
      path: [section, 'server', way, 'enabled'],
      message: `has no effect, because ${isOff ? `\`${section}.server.enabled\` is false` : '`global.pixee.localMetrics.enabled` is not true'}`,
      remedy: isOff ? 'remove one of them' : 'set `global.pixee.localMetrics.enabled: true`, or remove it',
    };
  }
}
