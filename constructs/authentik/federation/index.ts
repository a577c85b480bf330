export { FederatedLogin, type FederatedLoginProps } from './federated-login';
export type { GoogleWorkspaceSourceProps } from './google-workspace';
export type { LdapSchema, LdapSourceProps } from './ldap';
export type { EntraSourceProps, OktaSourceProps, OpenIdConnectSourceProps, OracleSourceProps } from './oauth';
export { AuthentikSource } from './source';
export type { SourceKind } from '../../../lib/authentik/source-kind';
export type {
  AuthentikSourceProps,
  BrowserSourceProps,
  OAuthSourceProps,
  UserMatching,
} from './source-props';
