import { roleArnFormat } from '../../rules/formats/cloud-identity';
import { emailFormat } from '../../rules/formats/email';
import { domainFormat, hostFormat } from '../../rules/formats/host';
import type { Format } from '../../rules/formats/format';
import { tagFormat } from '../../rules/formats/image';
import { bucketNameFormat, objectNameFormat } from '../../rules/formats/object-name';
import { regionFormat } from '../../rules/formats/plain';
import { urlFormat } from '../../rules/formats/url';
import { azureOrganizationFormat } from '../../rules/formats/vendor';

/** What was answered, by the name of the flag; of lists the words that were chosen. */
export type Answers = Readonly<Record<string, string>>;

/** One question of `init`: its flag, what is asked at a terminal, and what may be answered. */
export interface Question {
  readonly flag: string;
  /** What the value is called in the help. */
  readonly placeholder: string;
  /** The question, and the help of the flag. */
  readonly text: string;
  /** The only answers. @default - any text of the format */
  readonly choices?: readonly string[];
  /** Whether several of the choices may be given, separated by commas, or none. @default false */
  readonly list?: boolean;
  /** What an answer must look like. @default - any text */
  readonly format?: Format;
  /** What stands for no answer. @default - there must be one */
  readonly fallback?: string;
  /** When it is asked. @default - always */
  readonly when?: (answers: Answers) => boolean;
}

const is =
  (flag: string, ...values: readonly string[]) =>
  (answers: Answers): boolean =>
    values.includes(answers[flag] ?? '');
const has =
  (flag: string, word: string) =>
  (answers: Answers): boolean =>
    (answers[flag] ?? '').split(',').includes(word);

/** Where a Gateway is: its namespace, unless that is the release's, and its name. */
const gatewayFormat: Format = (text) =>
  /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\/)?[a-z0-9](?:[a-z0-9.-]{0,251}[a-z0-9])?$/.test(text)
    ? undefined
    : { expected: 'the namespace and the name of a Gateway, such as gateways/public' };

/** A tag, but not the one that moves: what `init` writes passes `validate --strict`. */
const versionFormat: Format = (text) =>
  text === 'latest' ? { expected: 'a version of the product such as 2026.11.1' } : tagFormat(text);

/** The schema's pattern of ids that a vendor counts. */
const digitsFormat: Format = (text) => (/^[0-9]+$/.test(text) ? undefined : { expected: 'digits alone' });

/** All questions, in the order they are asked; later ones depend on earlier answers. */
export const QUESTIONS = [
  { flag: 'domain', placeholder: 'HOST', text: 'Host name of the product', format: domainFormat },
  { flag: 'product-version', placeholder: 'VERSION', text: 'Version of the product to install', format: versionFormat },
  {
    flag: 'cloud', placeholder: 'CLOUD', text: 'Where the cluster runs',
    choices: ['aws', 'azure', 'gcp', 'oci', 'other'], fallback: 'other',
  },
  {
    flag: 'ingress', placeholder: 'CLASS', text: 'What lets browsers in: a Gateway of the Gateway API, the class of an ingress controller, or none',
    choices: ['gateway', 'nginx', 'traefik', 'haproxy', 'alb', 'gce', 'none'], fallback: 'gateway',
  },
  {
    flag: 'gateway', placeholder: 'NAMESPACE/NAME', text: 'The Gateway, which ends TLS: its namespace and name', format: gatewayFormat,
    fallback: 'gateways/public', when: is('ingress', 'gateway'),
  },
  {
    flag: 'tls', placeholder: 'HOW', text: 'The certificate: in a Secret, by an issuer of cert-manager, or at a proxy in front',
    choices: ['secret', 'cert-manager', 'outside'], fallback: 'secret', when: (answers) => !is('ingress', 'gateway', 'none')(answers),
  },
  { flag: 'issuer', placeholder: 'NAME', text: 'Name of the ClusterIssuer', format: objectNameFormat, when: is('tls', 'cert-manager') },
  {
    flag: 'database', placeholder: 'WHERE', text: 'The database: embedded, by the CloudNativePG operator, or an external server',
    choices: ['embedded', 'external'], fallback: 'embedded',
  },
  { flag: 'database-host', placeholder: 'HOST', text: 'Host of the database', format: hostFormat, when: is('database', 'external') },
  { flag: 'database-user', placeholder: 'NAME', text: 'User of the database', fallback: 'pixee', when: is('database', 'external') },
  {
    flag: 'object-store', placeholder: 'WHERE', text: 'The object store: embedded, or an external one that speaks S3',
    choices: ['embedded', 'external'], fallback: 'embedded',
  },
  { flag: 'endpoint', placeholder: 'URL', text: 'Address of the object store', format: urlFormat, when: is('object-store', 'external') },
  { flag: 'region', placeholder: 'REGION', text: 'Region of the object store', format: regionFormat, fallback: 'us-east-1', when: is('object-store', 'external') },
  { flag: 'input-bucket', placeholder: 'NAME', text: 'Bucket of the platform', format: bucketNameFormat, when: is('object-store', 'external') },
  { flag: 'analysis-bucket', placeholder: 'NAME', text: 'Bucket of the analysis service', format: bucketNameFormat, when: is('object-store', 'external') },
  {
    flag: 'role-arn', placeholder: 'ARN', text: 'Role of the pods for S3, or none for access keys in a Secret', fallback: 'none', format: roleArnFormat,
    when: (answers) => is('cloud', 'aws')(answers) && is('object-store', 'external')(answers),
  },
  {
    flag: 'sign-in', placeholder: 'PROVIDER', text: 'Who signs users in',
    choices: ['google', 'microsoft', 'okta', 'authentik', 'none'], fallback: 'authentik',
  },
  { flag: 'client-id', placeholder: 'ID', text: 'Client id at the provider', when: is('sign-in', 'google', 'microsoft', 'okta') },
  {
    flag: 'auth-server-url', placeholder: 'URL', text: 'Address of the provider, with the tenant for Microsoft', format: urlFormat,
    when: is('sign-in', 'microsoft', 'okta'),
  },
  {
    flag: 'source-code', placeholder: 'HOSTS', text: 'Where the source code lies, several separated by commas',
    choices: ['github', 'gitlab', 'azure', 'bitbucket'], list: true, fallback: '',
  },
  { flag: 'github-app', placeholder: 'NAME', text: 'Name of the GitHub App', when: has('source-code', 'github') },
  { flag: 'github-app-id', placeholder: 'ID', text: 'Id of the GitHub App', format: digitsFormat, when: has('source-code', 'github') },
  { flag: 'gitlab-url', placeholder: 'URL', text: 'Address of GitLab', format: urlFormat, fallback: 'https://gitlab.com', when: has('source-code', 'gitlab') },
  { flag: 'azure-organization', placeholder: 'NAME', text: 'Organization at Azure DevOps', format: azureOrganizationFormat, when: has('source-code', 'azure') },
  { flag: 'bitbucket-user', placeholder: 'NAME', text: 'User at Bitbucket', when: has('source-code', 'bitbucket') },
  { flag: 'bitbucket-email', placeholder: 'ADDRESS', text: 'E-mail address of that user', format: emailFormat, when: has('source-code', 'bitbucket') },
  {
    flag: 'ai', placeholder: 'PROVIDER', text: 'Provider of the AI models',
    choices: ['openai', 'anthropic', 'azure', 'azure-anthropic', 'none'], fallback: 'openai',
  },
  { flag: 'ai-endpoint', placeholder: 'URL', text: 'Address of the deployment at Azure', format: urlFormat, when: is('ai', 'azure', 'azure-anthropic') },
  {
    flag: 'hardening', placeholder: 'LEVEL', text: 'How tight pods run: restricted fits the Pod Security Standard of that name',
    choices: ['restricted', 'standard'], fallback: 'restricted',
  },
  { flag: 'license', placeholder: 'HOW', text: 'The license that the vendor gave you: in a Secret, or none', choices: ['secret', 'none'], fallback: 'secret' },
] as const satisfies readonly Question[]; // prettier-ignore

/** Why an answer will not do, or nothing. */
export function answerProblem(question: Question, answer: string): string | undefined {
  const { choices, list = false, format } = question;
  const words = list ? answer.split(',').filter((word) => word !== '') : [answer];
  if (choices !== undefined) {
    const wrong = words.some((word) => !choices.includes(word));
    return wrong ? `${list ? 'some of' : 'one of'} ${choices.join(', ')}` : undefined;
  }
  if (answer.trim() === '' || /[\p{Cc}]/u.test(answer)) return 'one line of text';
  if (answer === question.fallback) return undefined;
  return format?.(answer)?.expected;
}
