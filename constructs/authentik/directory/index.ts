export { AuthentikGroup, type AuthentikGroupProps, type IAuthentikGroup } from './authentik-group';
