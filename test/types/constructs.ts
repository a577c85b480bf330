/** What must not compile around constructs; `tsc` checks this file, nothing runs it. */
/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- here the compiler is tested, not the linter */
import { App } from 'cdk8s';
import { Analysis, PixeeEnterpriseServer, PixeeRelease, Platform } from '../../constructs';
import type { AnalysisProps, Database, ObjectStore, PlatformProps } from '../../constructs';
import type { ReleaseProps } from '../../lib/core';

declare const objectStore: ObjectStore;
declare const database: Database;
declare const analysis: Analysis;
const chart = new PixeeRelease(new App(), 'pixee', { domain: 'pixee.example.com' });

export const accepted = [
  new Analysis(chart, 'analysis', { objectStore }),
  new Platform(chart, 'platform', { objectStore, database, analysis, service: { type: 'LoadBalancer' } }),
];

export const refused = [
  // @ts-expect-error a release needs a domain
  new PixeeRelease(new App(), 'pixee', {}),
  // @ts-expect-error a platform needs a database
  new Platform(chart, 'platform', { objectStore, analysis }),
  // @ts-expect-error a platform needs an analysis service
  new Platform(chart, 'platform', { objectStore, database }),
  // @ts-expect-error an analysis service needs an object store
  new Analysis(chart, 'analysis', {}),
  // @ts-expect-error alternatives are made by their factories, not described by flags
  new Platform(chart, 'platform', { objectStore, database: { embedded: true }, analysis }),
  // @ts-expect-error values are a tree, not a text
  new PixeeEnterpriseServer(new App(), 'pixee', { values: 'global: {}' }),
  // @ts-expect-error values are required
  new PixeeEnterpriseServer(new App(), 'pixee', { releaseName: 'prod' }),
];

const needed = { objectStore, database, analysis };

export const settings: readonly PlatformProps[] = [
  // @ts-expect-error a misspelt setting
  { ...needed, gitCloneStragety: 'full' },
  // @ts-expect-error a strategy that does not exist
  { ...needed, gitCloneStrategy: 'shallow' },
  // @ts-expect-error a number is no text
  { ...needed, replicaCount: '2' },
  // @ts-expect-error a duration is a text
  { ...needed, analysisTimeout: 15 },
  // @ts-expect-error a setting of the analysis service
  { ...needed, scaQueueNumWorkers: 2 },
  // @ts-expect-error a pull policy that does not exist
  { ...needed, image: { pullPolicy: 'Sometimes' } },
  // @ts-expect-error a path type that does not exist
  { ...needed, ingress: { hosts: [{ paths: [{ pathType: 'Regex' }] }] } },
  // @ts-expect-error a kind of issuer that does not exist
  { ...needed, certManager: { issuer: 'letsencrypt', kind: 'ClusterIsuer' } },
  // @ts-expect-error cert-manager needs an issuer
  { ...needed, certManager: {} },
  // @ts-expect-error a field that Kubernetes does not have
  { ...needed, securityContext: { runAsNonroot: true } },
  // @ts-expect-error an operator that Kubernetes does not have
  { ...needed, tolerations: [{ key: 'a', operator: 'Exist' }] },
  // @ts-expect-error a variable needs a name
  { ...needed, extraEnv: [{ value: 'x' }] },
  // @ts-expect-error a host alias needs an address
  { ...needed, hostAliases: [{ hostnames: ['a'] }] },
];

export const analysisSettings: readonly AnalysisProps[] = [
  // @ts-expect-error a strategy that does not exist
  { objectStore, aiCodegenStrategy: 'agentic' },
  // @ts-expect-error the bucket is the object store's
  { objectStore, inputBucket: 'x' },
  // @ts-expect-error a command is a list
  { objectStore, command: '/serve --fast' },
];

const domain = 'pixee.example.com';

export const releases: readonly ReleaseProps[] = [
  // @ts-expect-error a profile that does not exist
  { domain, hardening: 'privileged' },
  // @ts-expect-error a protocol that does not exist
  { domain, protocol: 'HTTPS' },
  // @ts-expect-error a label is a text
  { domain, labels: { generation: 2 } },
  // @ts-expect-error the content of a pull secret is a credential
  { domain, imagePullSecret: { dockerconfigjson: '{}' } },
  // @ts-expect-error a kind of store that does not exist
  { domain, externalSecretStore: { name: 'vault', kind: 'ClusterStore' } },
  // @ts-expect-error the bypass list is a list
  { domain, proxy: { noProxy: 'a,b' } },
];

// @ts-expect-error properties are read-only
chart.release.settings.domain = 'other.example.com';
// @ts-expect-error the name of a release stays
chart.release.name = 'other';
// @ts-expect-error only the component knows the labels that its pods are selected by
chart.release.component('platform').selectorLabels = {};
