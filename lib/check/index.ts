export type { CheckOptions } from './check-options';
export { checkObjects } from './check-objects';
