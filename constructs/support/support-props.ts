import type { PlacementValues } from '../../lib/core/pod/placement-values';
import type { ResourceValues } from '../../lib/core/exposure/service-values';
import type { UtilityImageValues } from '../../lib/values/contract/global';
import type { Ai } from '../ai/ai';
import type { Analysis } from '../analysis/analysis';
import type { Database } from '../database/database';
import type { ObjectStore } from '../object-store/object-store';
import type { Platform } from '../platform/platform';
import type { SignIn } from '../sign-in/sign-in';

/** What preflight and support bundle look at, besides the objects that the release renders. */
export interface SupportProps {
  /**
   * Image with a shell, curl and psql, and openssl for GitHub, that checks inside the cluster run with.
   * @default - no image, so that these checks are left out
   */
  readonly utilityImage?: UtilityImageValues;
  /** Processor time and memory of each pod of checks. @default - 50m and 64Mi are requested, 500m and 256Mi are the most */
  readonly utilityResources?: ResourceValues;
  /** Where the pods of checks run. @default - where all pods of the release do */
  readonly placement?: PlacementValues;
  /** How long a pod of checks may take. @default 600s @format duration */
  readonly runPodTimeout?: string;
  /** The platform, with its integrations. @default - not looked at */
  readonly platform?: Platform;
  /** The analysis service. @default - not looked at */
  readonly analysis?: Analysis;
  /** The platform's database. @default - not looked at */
  readonly database?: Database;
  /** The object store. @default - not looked at */
  readonly objectStore?: ObjectStore;
  /** The models. @default - not looked at */
  readonly ai?: Ai;
  /** How users sign in. @default - not looked at */
  readonly signIn?: SignIn;
}
