export { AuthentikRecovery, type AuthentikRecoveryProps } from './authentik-recovery';
