export { Preflight } from './preflight';
export { SupportBundle, type SupportBundleProps } from './support-bundle';
export type { SupportProps } from './support-props';
