export * from './blueprint';
export { AUTHENTIK_VERSIONS, type AuthentikVersion, DEFAULT_AUTHENTIK_VERSION } from './version';
