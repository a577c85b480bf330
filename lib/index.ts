export * from '../constructs';
export type { Finding, Location, Severity, ValuePath } from './findings/finding';
export { PixeeError } from './findings/pixee-error';
export * from './authentik';
export * from './core';
export { ChartProfile, type ProfileInput } from './chart/profile/chart-profile';
export { KEEPS, type Keep } from './chart/profile/keep';
export type { CloudNativePgKeyReference } from './kubernetes/custom-resources/cloudnative-pg-reference';
export type * from './kubernetes/custom-resources/http-route';
export type * from './kubernetes/custom-resources/troubleshoot';
export type * from './kubernetes/custom-resources/troubleshoot-analyzer';
export type * from './kubernetes/custom-resources/troubleshoot-collector';
export type * from './kubernetes/custom-resources/troubleshoot-redactor';
export { type LoadedValues, loadValues, type LoadValuesOptions } from './values/load-values';
export type * from './values/contract';
/** The types of Kubernetes' own objects, for what is handed to constructs as it is: `k8s.Container`, `k8s.Volume`. */
export type * as k8s from './generated/kubernetes';
