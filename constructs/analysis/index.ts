export * from './analysis';
export * from './analysis-props';
