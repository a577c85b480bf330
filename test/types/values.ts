/** What must not compile in values; `tsc` checks this file, nothing runs it. */
import type { Values } from '../../lib/values/contract/values';

export const accepted: readonly Values[] = [
  {},
  { platform: { service: { type: 'ClusterIp' }, image: { pullSecrets: '{}' } } },
  { global: { pixee: { port: 8443 } } },
  { global: { pixee: { port: '8443' } } },
];

export const refused: readonly Values[] = [
  // @ts-expect-error a section that does not exist
  { plattform: {} },
  // @ts-expect-error a key that does not exist
  { platform: { databse: {} } },
  // @ts-expect-error the documentation's GKE example has this section in the wrong place
  { global: { platform: {} } },
  // @ts-expect-error the documentation's AWS example has this section in the wrong place
  { database: {} },
  // @ts-expect-error a flag is no text
  { platform: { database: { embedded: 'false' } } },
  // @ts-expect-error a kind of credential that does not exist
  { global: { pixee: { objectStore: { credentialType: 'iam' } } } },
  // @ts-expect-error a misspelt name of a secret
  { cdk8s: { externalSecrets: { keys: { gitLab: { key: 'a' } } } } },
  // @ts-expect-error a type of Service that does not exist
  { analysis: { service: { type: 'ClusterIPs' } } },
];
