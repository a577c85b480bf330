export { ScimProvider, type ScimProviderProps } from './scim-provider';
export type { IScimTarget } from './scim-target';
