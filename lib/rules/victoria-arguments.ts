/** The argument that moves all paths of a server. */
export const PATH_PREFIX = 'http.pathPrefix';

/** What to do instead of giving an argument that is not the user's to give. */
const OWN: Readonly<Record<string, string>> = {
  enableTCP6: 'set `cdk8s.observability.enableIPv6`',
  httpListenAddr: 'leave it out: Service, probes and addresses go by the port',
  'promscrape.config': 'leave it out, or see `cdk8s.observability.scrape`',
  'retention.maxDiskSpaceUsageBytes': 'set `server.retentionDiskSpaceUsage`',
  retentionPeriod: 'set `server.retentionPeriod`',
  storageDataPath: 'leave it out: the volume is mounted where we say',
  'vmui.customDashboardsPath': 'leave it out: dashboards are added by code',
};

/** Arguments that carry a secret, or make everybody who talks to the server need one. */
const SECRET = /(?:password|authkey|bearertoken|secret)/i;

/** What to do instead of giving this argument, when it is not the user's to give. */
export function refusedArgument(name: string): string | undefined {
  if (Object.hasOwn(OWN, name)) return OWN[name];
  if (name.startsWith('-')) return `write ${name.replace(/^-+/, '')}`;
  if (name === 'tls' || name.startsWith('httpAuth.') || SECRET.test(name))
    return 'leave it out: arguments are no place for secrets, and who sends data would not have it; protect the Ingress instead';
  return undefined;
}
