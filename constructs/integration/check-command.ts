import type { SecretKey } from '../../lib/core/credential/credential-secret';
import { print, quote } from '../../lib/core/pod/shell';
import type { BasicLogin, CredentialCheck, SecretBody, SecretHeader, SignedToken } from './credential-check';

/**
 * The shell function that the commands of {@link checkCommand} read secrets with. They hand them on through pipes, so that
 * no secret is in a command line, in a file or in the shell's history.
 */
export function secretFunction(namespace: string): string {
  const template = `"go-template={{index .data \\"$2\\" | base64decode}}"`;
  return `secret() { kubectl get secret --namespace ${quote(namespace)} "$1" --output ${template}; }`;
}

/**
 * The lines of a command, for any shell, that makes the request by which a credential is checked. A function `secret`, which
 * prints a key of a Secret, must be there: on your machine {@link secretFunction}, in a pod one that reads its variables.
 */
export function checkCommand(check: CredentialCheck): readonly string[] {
  const { body, expectedText, json, method, plainHeaders = [], url } = check;
  const show = expectedText === undefined ? " --output /dev/null --write-out '%{http_code}\\n'" : '';
  const input = inputLines(check).map((line) => `  ${line}`);
  const takesHeaders = body === undefined && input.length > 0;
  const what = [
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...plainHeaders.map(({ name, value }) => `--header ${quote(`${name}: ${value}`)}`),
    ...(json === undefined ? [] : [`--header 'Content-Type: application/json' --data ${quote(json)}`]),
    ...(takesHeaders ? ['--header @-'] : []),
    ...(body === undefined
      ? []
      : [`--header ${quote(`Content-Type: ${body.contentType}`)} --data-binary @-`]),
    quote(url),
  ];
  const request = [`curl --silent --show-error${show} \\`, `  ${what.join(' ')}`];
  const [first = '', ...rest] = request;
  return input.length === 0 ? request : ['{', ...input, `} | ${first}`, ...rest];
}

/** A command that prints user and password in base64, as the header of HTTP basic authentication wants them. */
export function basicCommand(username: SecretKey, password: SecretKey): string {
  return `{ ${read(username)}; ${print(':')}; ${read(password)}; } | base64 | tr -d '\\n'`;
}

/** What the command ought to print. */
export function expectedAnswer({ expectedText, expectedStatus }: CredentialCheck): string {
  return expectedText ?? String(expectedStatus ?? 200);
}

/** Every key of a Secret that a check reads. */
export function secretsOf({ body, headers = [], login, signedToken }: CredentialCheck): readonly SecretKey[] {
  return [
    ...headers.map(({ secret }) => secret),
    ...(login === undefined ? [] : [login.password]),
    ...(body === undefined ? [] : [body.secret]),
    ...(signedToken === undefined ? [] : [signedToken.privateKey]),
  ];
}

/** What goes into the pipe: headers, or the body. */
function inputLines({ body, headers = [], login, signedToken }: CredentialCheck): string[] {
  if (body !== undefined) return bodyLines(body);
  return [
    ...headers.map(headerLine),
    ...(login === undefined ? [] : [loginLine(login)]),
    ...(signedToken === undefined ? [] : tokenLines(signedToken)),
  ];
}

function read({ name, key }: SecretKey): string {
  return `secret ${quote(name)} ${quote(key)}`;
}

function bodyLines({ before, secret, after }: SecretBody): string[] {
  return [...(before === '' ? [] : [print(before)]), read(secret), ...(after === '' ? [] : [print(after)])];
}

function headerLine({ name, prefix = '', secret }: SecretHeader): string {
  return `${print(`${name}: ${prefix}`)}; ${read(secret)}; echo`;
}

function loginLine({ username, password }: BasicLogin): string {
  return `${print('Authorization: Basic ')}; { ${print(`${username}:`)}; ${read(password)}; } | base64 | tr -d '\\n'; echo`;
}

/**
 * RFC 7515: header and claims in URL-safe base64, and a signature over both. The key goes through a pipe and what is signed
 * through another, because not every shell can make a file name of a command.
 */
function tokenLines({ issuer, privateKey }: SignedToken): string[] {
  return [
    "url64() { base64 | tr -d '=\\n' | tr '/+' '_-'; }",
    'now=$(date +%s)',
    `header=$(${print('{"alg":"RS256","typ":"JWT"}')} | url64)`,
    `claims=$(printf '{"iat":%d,"exp":%d,"iss":"%s"}' $((now - 60)) $((now + 300)) ${quote(issuer)} | url64)`,
    `signature=$(printf %s "$header.$claims" | { ${read(privateKey)} | openssl dgst -sha256 -sign /dev/stdin /dev/fd/3; } 3<&0 | url64)`,
    `printf 'Authorization: Bearer %s\\n' "$header.$claims.$signature"`,
  ];
}
