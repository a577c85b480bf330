export { EmbeddedOutpost } from './embedded-outpost';
export { ForwardAuth } from './forward-auth';
export type { ForwardAuthIngress, ProtectedHostProps, ForwardAuthProps } from './forward-auth-props';
export { Outpost, type OutpostProps } from './outpost';
export { ProxyOutpost, type ProxyOutpostProps } from './proxy-outpost';
export type { HomeAssistantForwardAuthProps } from './presets/home-assistant';
