import type {
  TroubleshootRedactor,
  TroubleshootRedactors,
} from '../../lib/kubernetes/custom-resources/index';
import type { Rendered } from './rendered';

/** Texts that programs write; the files about objects hold no secrets, and must stay readable to the analyzers. */
const FILES = { files: ['*.log', '**/*.log', '**/*.txt'] };

/** Between the name of a setting and its value, as in settings, JSON, JSON within JSON, and a list of one. */
const BETWEEN = String.raw`["'\\]*\s*[:=]\s*\[?["'\\]*`;
const VALUE = String.raw`(?P<mask>[^\s"'\\,;&{}\[\]]+)`;

/**
 * What programs may write into their logs by mistake. Each expression is for one line; what stands in groups other than `mask`
 * stays.
 */
const PATTERNS: readonly string[] = [
  // headers
  String.raw`(?i)((?:proxy-)?authorization${BETWEEN}(?:(?:basic|bearer|token|digest)\s+)?)${VALUE}`,
  String.raw`(?i)((?:x-api-key|api-key|private-token|x-gitlab-token)${BETWEEN})${VALUE}`,
  // all cookies of a header, in a list and in a line; and Authentik's own, wherever they are
  String.raw`(?i)(cookies?["'\\]*\s*[:=]\s*\[)(?P<mask>[^\]]+)(\])`,
  String.raw`(?i)(cookies?["'\\]*\s*[:=]\s*["'\\]*)(?P<mask>[^\s"'\\\[{][^"'\\]*)`,
  String.raw`(authentik_(?:session|csrf|device|proxy)\w*${BETWEEN})${VALUE}`,
  // settings that are secret by their name
  String.raw`(?i)((?:password|passwd|passphrase|secret|token|api[_-]?key|access[_-]?key|secret[_-]?key|private[_-]?key)${BETWEEN})${VALUE}`,
  // passwords in URLs, of proxies and databases too
  String.raw`(?i)([a-z][a-z0-9+.-]*://[^:/?#\s"'@]*:)(?P<mask>[^@/\s"']+)(@)`,
  String.raw`(?i)((?:[?&]|\\u0026)(?:password|token|access_token|api_key|key|sig|signature|x-amz-signature)=)(?P<mask>[^&\s"'\\]+)`,
  // what signs a user in, or is exchanged for a token: in addresses, and in the bodies of requests
  String.raw`(?i)((?:[?&]|\\u0026)(?:code|code_verifier|id_token_hint)=)(?P<mask>[^&\s"'\\]+)`,
  String.raw`(?i)((?:samlresponse|client_assertion|assertion)${BETWEEN})${VALUE}`,
  // private keys, in one line and in many
  String.raw`(-----BEGIN [A-Z ]*PRIVATE KEY-----)(?P<mask>.+)`,
  String.raw`^(\s*)(?P<mask>[A-Za-z0-9+/]{60,76}={0,2})(\s*)$`,
  // JSON web tokens
  String.raw`(?P<mask>eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+)`,
  // tokens that are known by how they begin
  String.raw`(?P<mask>(?:gh[opsur]_|github_pat_|glpat-|sk-|sq[pu]_|ATATT|AKIA|ASIA)[A-Za-z0-9_-]{10,})`,
];

/** Everything that is blacked out: by patterns, and by the names of all variables that hold a secret here. No value is in it. */
export function redactors(
  name: string,
  { workloads }: Rendered,
  more: readonly TroubleshootRedactor[],
): TroubleshootRedactors {
  const variables = secretVariables(workloads);
  return {
    apiVersion: 'troubleshoot.sh/v1beta2',
    kind: 'Redactor',
    metadata: { name },
    spec: {
      redactors: [
        redactor('texts that look like credentials', PATTERNS),
        ...(variables.length === 0
          ? []
          : [
              redactor('variables that hold secrets in this deployment', [
                `((?:${variables.join('|')})${BETWEEN})${VALUE}`,
              ]),
            ]),
        ...more,
      ],
    },
  };
}

function redactor(name: string, expressions: readonly string[]): TroubleshootRedactor {
  return {
    name,
    fileSelector: FILES,
    removals: { regex: expressions.map((expression) => ({ redactor: expression })) },
  };
}

/** Names of the environment variables that come from Secrets. */
function secretVariables(workloads: Rendered['workloads']): readonly string[] {
  const names = workloads
    .flatMap(({ pod }) => [...(pod.initContainers ?? []), ...pod.containers])
    .flatMap(({ env = [] }) => env)
    .filter(({ valueFrom }) => valueFrom?.secretKeyRef !== undefined)
    .map(({ name }) => name);
  return [...new Set(names)].filter((name) => /^\w+$/.test(name)).sort();
}
