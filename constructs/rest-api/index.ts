export * from './rest-api';
