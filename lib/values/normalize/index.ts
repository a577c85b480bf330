import { normalizeAuthentikImage } from './authentik-image';
import { normalizeBitbucketApiToken } from './bitbucket-api-token';
import { normalizeBootstrap } from './bootstrap';
import { normalizeBucketList } from './bucket-list';
import { normalizeEmptyNames } from './empty-names';
import { normalizeLogLockWaits } from './log-lock-waits';
import type { Normalizer } from './normalizer';
import { normalizeOidcExistingSecret } from './oidc-existing-secret';
import { normalizeOlderAi } from './older-ai';
import { normalizePrivateKeyLines } from './private-key-lines';
import { normalizePullSecrets } from './pull-secrets';
import { normalizeRedirectUri } from './redirect-uri';
import { normalizeReplicatedPullSecrets } from './replicated-pull-secrets';
import { normalizeServiceType } from './service-type';

/** Everything that is brought to one spelling, in order: empty values before the spellings that they may conflict with. */
export const normalizers: readonly Normalizer[] = [
  normalizeEmptyNames,
  normalizePullSecrets,
  normalizeReplicatedPullSecrets,
  normalizeServiceType,
  normalizeOidcExistingSecret,
  normalizeBucketList,
  normalizeLogLockWaits,
  normalizeBootstrap,
  normalizeAuthentikImage,
  normalizeRedirectUri,
  normalizeOlderAi,
  normalizeBitbucketApiToken,
  normalizePrivateKeyLines,
];
