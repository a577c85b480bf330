import type { SecretKey } from '../../lib/core/credential/credential-secret';
import { quote } from '../../lib/core/pod/shell';
import { guardedLines, type PodCheck } from './pod-check';

/** Where a pod of checks finds the certificates of private authorities. */
export const AUTHORITIES_FOLDER = '/private-ca';
/** Where it may write. */
export const SCRATCH_FOLDER = '/tmp';

/** How a pod of checks speaks to the world. */
export interface ScriptOptions {
  /** Whether private authorities are trusted too. */
  readonly privateAuthorities: boolean;
  /** Whether certificates are not checked, as the values say of the product itself. */
  readonly insecure: boolean;
}

/** Every check says its result in one line of the log, by which it is judged; a secret is never printed. */
const RESULTS = [
  'pass() { printf "%s ok\\n" "$1"; }',
  'fail() { printf "%s failed: %s\\n" "$1" "$(printf %s "$2" | head -n 1)"; }',
  'skip() { printf "%s skipped: %s\\n" "$1" "$2"; }',
];

/** Functions that not every script needs, by name. */
const FUNCTIONS: Readonly<Record<string, readonly string[]>> = {
  lacks: [
    'lacks() {',
    '  while [ $# -gt 0 ]; do',
    '    if [ -z "$(secret "$1" "$2")" ]; then echo "the Secret $1 has no key $2 yet"; return 0; fi',
    '    shift 2',
    '  done',
    '  return 1',
    '}',
  ],
  status: [
    'status() {',
    '  case $3 in',
    '    "$2") pass "$1" ;;',
    '    curl:*) fail "$1" "$3" ;;',
    '    *) fail "$1" "the answer is $3, not $2" ;;',
    '  esac',
    '}',
  ],
  text: [
    'text() {',
    '  case $3 in',
    '    *"$2"*) pass "$1" ;;',
    '    curl:*) fail "$1" "$3" ;;',
    '    *) fail "$1" "the answer is not the expected one" ;;',
    '  esac',
    '}',
  ],
  reach: [
    'reach() {',
    '  id=$1; shift',
    '  for url do',
    '    if got=$(curl --silent --show-error --output /dev/null "$url" 2>&1); then pass "$id"; return; fi',
    '  done',
    '  fail "$id" "$got"',
    '}',
  ],
};

/** The script of a pod: functions, then one check after the other. */
export function checkScript(checks: readonly PodCheck[], options: ScriptOptions): string {
  const body = checks.flatMap(guardedLines);
  const isCalled = ([name]: readonly [string, unknown]): boolean =>
    body.some((line) => new RegExp(`\\b${name} `).test(line));
  return [
    'set -u',
    ...(options.privateAuthorities ? TRUST : []),
    `curl() { command curl --connect-timeout 10 --max-time 30${options.insecure ? ' --insecure' : ''} "$@"; }`,
    ...secretLines(secretKeys(checks)),
    ...RESULTS,
    ...Object.entries(FUNCTIONS)
      .filter(isCalled)
      .flatMap(([, lines]) => lines),
    ...body,
    '',
  ].join('\n');
}

/** Every key that the checks ask for, each once; their variables are numbered in this order. */
export function secretKeys(checks: readonly PodCheck[]): readonly SecretKey[] {
  const keys = new Map(
    checks
      .flatMap(({ secrets = [] }) => secrets)
      .map((secret) => [`${secret.name}/${secret.key}`, secret] as const),
  );
  return [...keys.values()];
}

/** Name of the variable that holds a secret. */
export function secretVariable(position: number): string {
  return `SECRET_${String(position + 1).padStart(2, '0')}`;
}

/** What the commands of `constructs/integration/check-command.ts` read secrets with. */
function secretLines(keys: readonly SecretKey[]): readonly string[] {
  if (keys.length === 0) return [];
  return [
    // A subshell, in which a variable of a Secret that is not there yet is empty instead of an error.
    'secret() (',
    '  set +u',
    '  case $1/$2 in',
    ...keys.map(
      ({ name, key }, position) =>
        `    ${quote(`${name}/${key}`)}) printf %s "$${secretVariable(position)}" ;;`,
    ),
    '  esac',
    ')',
  ];
}

/** The variable replaces the default, so the list starts from that. */
const TRUST = [
  'for bundle in /etc/ssl/certs/ca-certificates.crt /etc/pki/tls/certs/ca-bundle.crt /etc/ssl/cert.pem; do',
  `  if [ -s "$bundle" ]; then cat "$bundle" >${SCRATCH_FOLDER}/authorities.pem; break; fi`,
  'done',
  `for file in ${AUTHORITIES_FOLDER}/*; do`,
  `  if [ -f "$file" ]; then echo; cat "$file"; fi >>${SCRATCH_FOLDER}/authorities.pem`,
  'done',
  `export CURL_CA_BUNDLE=${SCRATCH_FOLDER}/authorities.pem`,
];
