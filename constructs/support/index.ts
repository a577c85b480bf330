export { Preflight } from './preflight';
export { SupportBundle, type SupportBundleProps } from './support-bundle';
export { SupportDocument } from './support-document';
export type { SupportProps } from './support-props';
