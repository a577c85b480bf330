export * from './platform';
export * from './platform-props';
