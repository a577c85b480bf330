export * from '../constructs';
export * from './authentik';
export * from './core';
export { ChartProfile, type ProfileInput } from './chart/profile/chart-profile';
export type * from './kubernetes/custom-resources/troubleshoot';
export type * from './kubernetes/custom-resources/troubleshoot-analyzer';
export type * from './kubernetes/custom-resources/troubleshoot-collector';
export type * from './kubernetes/custom-resources/troubleshoot-redactor';
export type * from './values/contract';
/** The types of Kubernetes' own objects, for what is handed to constructs as it is: `k8s.Container`, `k8s.Volume`. */
export type * as k8s from './generated/kubernetes';
