export { AccessPolicy, type AccessPolicyProps } from './access-policy';
export { AuthentikGroup, type AuthentikGroupProps, type IAuthentikGroup } from './authentik-group';
export { AuthentikToken, type AuthentikTokenProps } from './authentik-token';
export { AuthentikUser, type AuthentikUserProps } from './authentik-user';
