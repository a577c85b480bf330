export * from './embedded-oidc';
