export { Superset } from './superset';
export type { SupersetDatabase, SupersetProps, SupersetRedis } from './superset-props';
