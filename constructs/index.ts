export * from './ai';
export * from './analysis';
export * from './authentik';
export * from './database';
export * from './integration';
export * from './network';
export * from './object-store';
export * from './observability';
export * from './oidc';
export * from './pixee-enterprise-server';
export * from './pixee-release';
export * from './platform';
export * from './replicated';
export * from './rest-api';
export * from './scm';
export * from './security';
export {
  type ProductImageValues,
  ProductWorkload,
  type ProductWorkloadProps,
} from './product/product-workload';
export * from './sign-in';
export * from './superset';
export * from './support';
