export { Superset } from './superset';
export type { SupersetDatabase, SupersetProps } from './superset-props';
