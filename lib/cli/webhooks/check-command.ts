import type {
  CredentialCheck,
  SecretBody,
  SecretHeader,
  SignedToken,
  BasicLogin,
} from '../../../constructs/integration';
import type { SecretKey } from '../../core/credential-secret';
import { print, quote } from './shell';

/**
 * The shell function that the commands of {@link checkCommand} read secrets with. They hand them on through pipes, so that
 * no secret is in a command line, in a file or in the shell's history.
 */
export function secretFunction(namespace: string): string {
  const template = `"go-template={{index .data \\"$2\\" | base64decode}}"`;
  return `secret() { kubectl get secret --namespace ${quote(namespace)} "$1" --output ${template}; }`;
}

/** The lines of a command, for bash or zsh, that makes the request by which a credential is checked. */
export function checkCommand(check: CredentialCheck): readonly string[] {
  const { body, expectedText, method, url } = check;
  const show = expectedText === undefined ? " --output /dev/null --write-out '%{http_code}\\n'" : '';
  const what = [
    ...(method === 'GET' ? [] : [`--request ${method}`]),
    ...(body === undefined
      ? ['--header @-']
      : [`--header ${quote(`Content-Type: ${body.contentType}`)} --data-binary @-`]),
    quote(url),
  ];
  const input = inputLines(check).map((line) => `  ${line}`);
  return ['{', ...input, `} | curl --silent --show-error${show} \\`, `  ${what.join(' ')}`];
}

/** A command that prints user and password in base64, as the header of HTTP basic authentication wants them. */
export function basicCommand(username: SecretKey, password: SecretKey): string {
  return `{ ${read(username)}; ${print(':')}; ${read(password)}; } | base64 | tr -d '\\n'`;
}

/** What the command ought to print. */
export function expectedAnswer({ expectedText, expectedStatus }: CredentialCheck): string {
  return expectedText ?? String(expectedStatus ?? 200);
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

/** RFC 7515: header and claims in URL-safe base64, and a signature over both. */
function tokenLines({ issuer, privateKey }: SignedToken): string[] {
  return [
    "url64() { base64 | tr -d '=\\n' | tr '/+' '_-'; }",
    'now=$(date +%s)',
    `header=$(${print('{"alg":"RS256","typ":"JWT"}')} | url64)`,
    `claims=$(printf '{"iat":%d,"exp":%d,"iss":"%s"}' $((now - 60)) $((now + 300)) ${quote(issuer)} | url64)`,
    `signature=$(printf %s "$header.$claims" | openssl dgst -sha256 -sign <(${read(privateKey)}) | url64)`,
    `printf 'Authorization: Bearer %s\\n' "$header.$claims.$signature"`,
  ];
}
