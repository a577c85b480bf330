import { isHarmless } from '../../findings/disclosure';
import type { EnvVar } from '../../generated/kubernetes';

/** Variables that are lists, with what stands between their items: ours and the user's can both hold. */
const LISTS: ReadonlyMap<string, string> = new Map([
  ['JAVA_TOOL_OPTIONS', ' '],
  ['JDK_JAVA_OPTIONS', ' '],
  ['JAVA_OPTS', ' '],
  ['NO_PROXY', ','],
  ['no_proxy', ','],
]);

/** What is lost with variables whose names do not say it. */
const MEANINGS: Readonly<Record<string, string>> = {
  SSL_CERT_FILE: 'the trust in the authorities of global.pixee.privateCACert',
  REQUESTS_CA_BUNDLE: 'the trust in the authorities of global.pixee.privateCACert',
  CURL_CA_BUNDLE: 'the trust in the authorities of global.pixee.privateCACert',
  NODE_EXTRA_CA_CERTS: 'the trust in the authorities of global.pixee.privateCACert',
  JAVA_TOOL_OPTIONS: 'the outbound proxy and the trust in private authorities',
  NO_PROXY: 'the hosts inside the cluster that are reached without the proxy',
  no_proxy: 'the hosts inside the cluster that are reached without the proxy',
  HTTP_PROXY: 'the outbound proxy',
  HTTPS_PROXY: 'the outbound proxy',
  http_proxy: 'the outbound proxy',
  https_proxy: 'the outbound proxy',
};

/** A variable of ours and one of the user's of the same name as one; undefined where only one of them can be. */
export function joined(ours: EnvVar, theirs: EnvVar): EnvVar | undefined {
  const between = LISTS.get(theirs.name);
  if (between === undefined || ours.value === undefined || theirs.value === undefined) return undefined;
  const items = [ours.value, theirs.value].flatMap((list) => list.split(between).map((item) => item.trim()));
  return { name: theirs.name, value: [...new Set(items.filter((item) => item !== ''))].join(between) };
}

/** What is said about a variable of ours that one of the user's takes the place of. */
export function lostBy({ name, value, valueFrom }: EnvVar): string {
  const secret = valueFrom?.secretKeyRef;
  const ours =
    MEANINGS[name] ??
    (secret !== undefined
      ? `ours, key ${secret.key} of Secret ${secret.name ?? ''}`
      : value !== undefined && isHarmless(value) && value.length <= 100
        ? `ours, "${value}"`
        : 'ours');
  return `takes the place of ${name}, so that this is lost: ${ours}`;
}
