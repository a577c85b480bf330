export * from './appscan';
export * from './arnica';
export * from './black-duck';
export * from './checkmarx';
export * from './datadog';
export { datadogSarifJob } from './datadog-sarif-job';
export * from './sonar';
export * from './veracode';
