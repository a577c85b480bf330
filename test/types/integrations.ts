/** What must not compile around integrations; `tsc` checks this file, nothing runs it. */
/* eslint-disable @typescript-eslint/no-unsafe-class-instance-assignment -- here the compiler is tested, not the linter */
import { App } from 'cdk8s';
import {
  Arnica,
  AzureDevOps,
  Checkmarx,
  Datadog,
  GitHub,
  GitLab,
  PixeeRelease,
  Platform,
  Sonar,
} from '../../constructs';
import type { Analysis, Database, Integration, IntegrationType, ObjectStore } from '../../constructs';
import { Credential } from '../../lib/core';

declare const objectStore: ObjectStore;
declare const database: Database;
declare const analysis: Analysis;
const chart = new PixeeRelease(new App(), 'pixee', { domain: 'pixee.example.com' });
const token = Credential.existing('there', 'token');

export const accepted: readonly Integration[] = [
  new GitLab(chart, 'gitlab', { token, webhookSecret: Credential.external('gitlab') }),
  new Checkmarx(chart, 'checkmarx', { region: 'EU2', tenantAccountName: 'acme', apiKey: token }),
];

export const platform = new Platform(chart, 'platform', {
  objectStore,
  database,
  analysis,
  integrations: accepted,
});
platform.addIntegration(new Arnica(chart, 'arnica', { apiKey: token }));

export const refused = [
  // @ts-expect-error a secret is a Credential, not a text
  new GitLab(chart, 'gitlab', { token: 'glpat-token' }),
  // @ts-expect-error the token is required
  new GitLab(chart, 'gitlab', { baseUri: 'https://gitlab.example.com' }),
  // @ts-expect-error a misspelt setting
  new GitLab(chart, 'gitlab', { token, baseUrl: 'https://gitlab.example.com' }),
  // @ts-expect-error the private key of the app is required
  new GitHub(chart, 'github', { appName: 'app', appId: '1', appWebhookSecret: token }),
  // @ts-expect-error the id of the app is a text
  new GitHub(chart, 'github', { appName: 'app', appId: 1, appWebhookSecret: token, appPrivateKey: token }),
  // @ts-expect-error a region that Checkmarx One does not have
  new Checkmarx(chart, 'checkmarx', { region: 'EU3', tenantAccountName: 'acme', apiKey: token }),
  // @ts-expect-error both keys are required
  new Datadog(chart, 'datadog', { apiKey: token }),
  // @ts-expect-error the organization is required
  new AzureDevOps(chart, 'azure', { token }),
  // @ts-expect-error a number is no text
  new Sonar(chart, 'sonar', { token, maxFindingsPerScan: '100' }),
  // @ts-expect-error a list of weaknesses is a text, as in the values
  new Sonar(chart, 'sonar', { token, cweIds: [79, 89] }),
];

// @ts-expect-error an integration is a construct, not its settings
platform.addIntegration({ type: 'gitlab', token });

// @ts-expect-error a tool that the product does not know
export const unknown: IntegrationType = 'jenkins';
