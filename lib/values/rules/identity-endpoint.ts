import type { ValueRule } from './rule';

/** Identities of clouds whose own object stores speak another language than S3, by their annotation. */
const CLOUDS = {
  'iam.gke.io/gcp-service-account': 'Google Cloud',
  'azure.workload.identity/client-id': 'Azure',
} as const;

/** The product speaks S3 alone, and asks for its identity as AWS hands it out. */
export const identityEndpoint: ValueRule = {
  id: 'identity-endpoint',
  severity: 'warning',
  *check({ values }) {
    const { objectStore, serviceAccount } = values.global?.pixee ?? {};
    if (objectStore?.embedded !== false || objectStore.credentialType !== 'default') return;
    const found = Object.entries(CLOUDS).find(([key]) => serviceAccount?.annotations?.[key]);
    if (found === undefined) return;
    yield {
      path: ['global', 'pixee', 'objectStore', 'credentialType'],
      message: `is default, with an identity of ${found[1]}: the endpoint must speak S3 and accept that identity, which the store of ${found[1]} itself does not`,
      remedy:
        'put a gateway that does both in front of the store, or set `global.pixee.objectStore.credentialType: static` and an access key',
    };
  },
};
