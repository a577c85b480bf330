import type { PodSecurityContext, SecurityContext } from '../../generated/kubernetes';
import type { Release } from '../release/release';

/** Security settings of a pod and its containers. */
export interface SecurityProfile {
  /** Of the pod. */
  readonly pod: PodSecurityContext;
  /** Of each container. */
  readonly container: SecurityContext;
}

/** User id that the vendor's images get under `restricted`, unless the release says another. */
export const DEFAULT_RUN_AS_USER = 1000;

const NO_PRIVILEGES: SecurityContext = { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } };

/**
 * The profile of the vendor's own images. What cannot break them is always on; running as a user other than the image's
 * own could, so it comes only with `restricted`.
 */
export function vendorProfile(release: Release): SecurityProfile {
  const seccompProfile = { type: 'RuntimeDefault' } as const;
  if (release.hardening === 'standard') return { pod: { seccompProfile }, container: NO_PRIVILEGES };
  const user = release.settings.runAsUser ?? DEFAULT_RUN_AS_USER;
  return {
    pod: { seccompProfile, runAsNonRoot: true, runAsUser: user, runAsGroup: user, fsGroup: user },
    container: { ...NO_PRIVILEGES, runAsNonRoot: true },
  };
}

/** The profile of an image that is known to run as this user with a read-only root file system. */
export function nonRootProfile(user: number, fsGroup = user): SecurityProfile {
  return {
    pod: {
      runAsNonRoot: true,
      runAsUser: user,
      runAsGroup: user,
      fsGroup,
      fsGroupChangePolicy: 'OnRootMismatch',
      seccompProfile: { type: 'RuntimeDefault' },
    },
    container: { ...NO_PRIVILEGES, runAsNonRoot: true, readOnlyRootFilesystem: true },
  };
}
