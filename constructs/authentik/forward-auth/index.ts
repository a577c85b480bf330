export { EmbeddedOutpost } from './embedded-outpost';
export { ForwardAuth, type ForwardAuthIngress, type ForwardAuthProps } from './forward-auth';
export { Outpost, type OutpostProps } from './outpost';
export { ProxyOutpost, type ProxyOutpostProps } from './proxy-outpost';
