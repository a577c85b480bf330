export * from '../constructs';
export * from './core';
export * from './values/types';
