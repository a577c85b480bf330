export { Component } from './component';
export { Credential, type CredentialKind } from './credential';
export {
  CredentialSecret,
  type CredentialSecretProps,
  type SecretKey,
  type SecretType,
} from './credential-secret';
export { Env, type EnvValue } from './env';
export type { ExpectedObject } from '../check/expected-object';
export type {
  CertManagerProps,
  ComponentIngressProps,
  ComponentIngressSettings,
  IngressHost,
  IngressPath,
} from './ingress-props';
export { ComponentIngress } from './ingress';
export type { IngressController, IngressProtection } from './ingress-protection';
export type { StringMap } from '../base/string-map';
export { manifest } from './manifest';
export { Pod } from './pod';
export { DEFAULT_RELEASE_NAME } from '../rules/names';
export { Release } from './release';
export type {
  ExternalSecretStore,
  Hardening,
  ImagePullSecretProps,
  ProxyProps,
  ReleaseProps,
  ServiceAccountProps,
} from './release-props';
export { DeploymentWorkload } from './workload';
