import schema from '../../../values.schema.json';
import { recommendedRules } from '../../../lib/values/rules';
import { leafPaths, type SchemaNode, WILDCARD } from '../../../lib/values/schema/walk';

/** Texts that may be anything, or that a rule of their own looks at; by the end of their path. */
const FREE: readonly RegExp[] = [
  // Names and words that only other systems judge.
  /\.(?:model|scaModelName|deepResearchModelName)$/,
  /\.(?:id|user|username|appName|gitHubAppName|apiKeyId|clientId|organization|tenantAccountName|region)$/,
  /^platform\.git(?:CommitMessagePrefix|AuthorUsername)$/,
  /^cdk8s\.externalSecrets\.keys\.\w+\.(?:key|property)$/,
  /^cdk8s\.authentik\.(?:roles|brand)\./,
  /^cdk8s\.authentik\.federation\.\w+\.(?:name|icon|additionalScopes)$/,
  /^cdk8s\.authentik\.federation\.ldap\.(?:\w+Dn|\w+Filter)$/,
  /^cdk8s\.observability\.(?:basicAuth\.realm|grafanaDashboards\.folder)$/,
  /^global\.pixee\.access\.oidc\.(?:client\.basePath|embedded\.(?:scopes|authenticationRedirectPath))$/,
  // Looked at by rules that see more than one value: proxies, hosts and paths of Ingresses, names in the database, retention.
  /^global\.pixee\.(?:httpProxy|httpsProxy|noProxy)$/,
  /\.ingress\.hosts\.\*\.(?:host|name|port|paths\.\*\.path)$/,
  /^platform\.(?:hostAliases\.\*\.ip|database\.name)$/,
  /^authentik\.authentik\.postgresql\.name$/,
  /\.retentionPeriod$/,
  // Names of objects and classes, which the check of the manifests judges where they come out, and what a mail server takes.
  /^authentik\.authentik\.email\.(?:host|from)$/,
  /^cloudnative-pg\.(?:walStorage\.storageClass|priorityClassName|monitoring\.customQueriesConfigMap\.\*\.\w+)$/,
  /^seaweedfs\.\w+\.(?:data|dataDirs\.\*)\.(?:claimName|storageClass|hostPathPrefix|name|size)$/,
  /^cdk8s\.database\.(?:backup|recovery)\.(?:serverName|endpointCA\.\w+)$/,
  /^seaweedfs\.volume\.dataDirs\.\*\.(?:hostPathPrefix|name|size)$/,
  /^authentik\.authentik\.email\.(?:host|from)$/,
  /^cdk8s\.database\.(?:backup|recovery)\.(?:serverName|endpointCA\.(?:name|key))$/,
  /^cloudnative-pg\.monitoring\.customQueriesConfigMap\.\*\.key$/,
];

const judged = recommendedRules.flatMap(({ places = [] }) => places.map((place) => place.split('.')));

function isJudged(path: readonly string[]): boolean {
  return judged.some(
    (place) =>
      place.length <= path.length && place.every((part, index) => part === WILDCARD || part === path[index]),
  );
}

function isOpenText({ type, enum: choices, pattern, secret }: SchemaNode): boolean {
  const types = typeof type === 'string' ? [type] : (type ?? []);
  return types.includes('string') && choices === undefined && pattern === undefined && secret !== true;
}

test('every text of the contract has a format, or is said to need none', () => {
  const forgotten = leafPaths(schema as SchemaNode)
    .filter(({ node, path }) => isOpenText(node) && !isJudged(path))
    .map(({ path }) => path.join('.'))
    .filter((key) => !FREE.some((free) => free.test(key)));
  expect(forgotten).toEqual([]);
});
