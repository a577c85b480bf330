export { Authentik } from './authentik';
export type { WorkerAccount } from './authentik-account';
export {
  AuthentikDatabase,
  type AuthentikDatabaseWithLoginProps,
  type AuthentikServerAddress,
  type EmbeddedAuthentikDatabaseProps,
  type ExternalAuthentikDatabaseProps,
} from './authentik-database';
export type {
  AuthentikBootstrap,
  AuthentikEmail,
  AuthentikLogLevel,
  AuthentikProps,
  AuthentikSecretKeys,
  AuthentikServerProps,
  AuthentikWorkloadProps,
} from './authentik-props';
export * from './blueprint';
export * from './directory';
export * from './enrollment';
export * from './federation';
export * from './forward-auth';
export * from './oidc';
export * from './pixee';
export * from './recovery';
export * from './scim';
