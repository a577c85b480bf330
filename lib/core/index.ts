export { Component } from './component';
export { Credential, type CredentialKind } from './credential';
export {
  CredentialSecret,
  type CredentialSecretProps,
  type SecretKey,
  type SecretType,
} from './credential-secret';
export { Env, type EnvValue } from './env';
export type { ExpectedObject } from './expected-object';
export {
  ComponentIngress,
  type ComponentIngressProps,
  type ComponentIngressSettings,
  type IngressHost,
  type IngressPath,
} from './ingress';
export type { IngressController, IngressProtection } from './ingress-protection';
export type { CertManagerProps } from './ingress-tls';
export type { StringMap } from './labels';
export { manifest } from './manifest';
export { Pod } from './pod';
export { DEFAULT_RELEASE_NAME } from './names';
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
