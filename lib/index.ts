export * from '../constructs';
export * from './authentik';
export * from './core';
export * from './values/contract/index';
