import type { Webhook, WebhookAuthentication } from '../../../constructs/integration';
import { printableLines } from '../../findings/printable';
import type { SecretKey } from '../../core/credential/credential-secret';
import { wrap } from '../../base/wrap';
import { basicCommand } from '../../../constructs/integration/check-command';
import type { DescribedIntegration, Guide } from './describe';

/** Prints the guide for people, with its prose in lines of so many columns. */
export function formatGuide({ integrations, secretFunction }: Guide, columns?: number): string {
  if (integrations.length === 0) return '';
  const preamble = section('The commands below need this function, in any shell', [secretFunction]);
  return `${printableLines(joinParts([preamble, ...integrations.map((one) => integrationLines(one, columns))]).join('\n'))}\n`;
}

function joinParts(parts: readonly (readonly string[])[]): readonly string[] {
  return parts.flatMap((part, index) => (index === 0 ? part : ['', ...part]));
}

function integrationLines(integration: DescribedIntegration, columns: number | undefined): readonly string[] {
  const { title, webhooks, requiredAccess, hosts, credentialChecks, ciJobs, notes } = integration;
  const sections = [
    ...webhooks.map((webhook) => section(`Webhook: ${webhook.title}`, webhookLines(webhook))),
    ...(webhooks.length > 0 ? [] : [section('Webhook', ['none to register'])]),
    ...requiredAccess.map((access) => section(access.title, access.grants)),
    ...(hosts.length === 0
      ? []
      : [
          section(
            'Hosts that the platform calls',
            hosts.map(({ host, port, purpose }) => `${host}:${String(port)}   ${purpose}`),
          ),
        ]),
    ...credentialChecks.map((check) =>
      section(`Check: ${check.title}; prints ${check.prints}`, check.command),
    ),
    ...(credentialChecks.length > 0 ? [] : [section('Check', ['no harmless request is known'])]),
    ...ciJobs.map((job) => section(`CI: ${job.title}, in ${job.file}`, job.text.trimEnd().split('\n'))),
    ...(notes.length === 0
      ? []
      : [
          section(
            'Good to know',
            notes.flatMap((note) => paragraph(note, columns)),
          ),
        ]),
  ];
  return [title, '='.repeat(title.length), ...joinParts(sections)];
}

function section(title: string, lines: readonly string[]): readonly string[] {
  return [title, ...lines.map((line) => `  ${line}`.trimEnd())];
}

function paragraph(text: string, columns: number | undefined): readonly string[] {
  return wrap(text, 4, columns).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
}

function webhookLines(webhook: Webhook): readonly string[] {
  const rows: readonly (readonly [string, string])[] = [
    ['Where', webhook.where],
    ['URL', webhook.url],
    ['Method', webhook.method],
    ...authenticationRows(webhook.authentication),
    ...(webhook.fields ?? []).map(({ name, value }): readonly [string, string] => [name, value]),
  ];
  const events = webhook.events.length === 0 ? [] : section('Events:', webhook.events);
  return [...rows.map(([name, value]) => `${name}: ${value}`), ...events, ...bodyLines(webhook)];
}

function bodyLines({ requestBody, authentication }: Webhook): readonly string[] {
  if (requestBody === undefined) return [];
  const { usernameSecret, secret } = authentication;
  const login =
    usernameSecret === undefined || secret === undefined ? [] : [basicCommand(usernameSecret, secret)];
  return [
    ...section('Body:', requestBody.split('\n')),
    ...(login.length === 0 ? [] : section('User and password in base64:', login)),
  ];
}

function authenticationRows({
  method,
  secret,
  username,
  usernameSecret,
}: WebhookAuthentication): [string, string][] {
  if (method === 'none') return [['Authentication', 'none; the calls are not checked']];
  if (method === 'secret') return [['Secret', place(secret)]];
  return [
    ['User', username ?? place(usernameSecret)],
    ['Password', place(secret)],
  ];
}

function place(secret: SecretKey | undefined): string {
  return secret === undefined ? 'none' : `the key ${secret.key} of the Secret ${secret.name}`;
}
