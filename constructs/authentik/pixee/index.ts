export { PixeeApplication, type PixeeApplicationProps } from './pixee-application';
export type { PixeeRoleGroups } from './pixee-roles';
