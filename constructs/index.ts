export * from './analysis';
export * from './database';
export * from './object-store';
export * from './pixee-enterprise-server';
export * from './pixee-release';
export * from './platform';
export { ProductWorkload } from './shared/product-workload';
