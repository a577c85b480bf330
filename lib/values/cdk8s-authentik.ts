import type { AuthentikVersion } from '../authentik/version';

/** What the upstream chart's values cannot say of Authentik. */
export interface AuthentikOptions {
  /**
   * The release of Authentik, for images whose tag does not say it.
   * @default - as the tag of the image says
   */
  readonly version?: AuthentikVersion;
  /**
   * Whether the worker may deploy and change outposts in the namespace, which gives it rights over Secrets and Deployments there.
   * @default false
   */
  readonly manageOutposts?: boolean;
  /**
   * A volume for uploaded files, such as icons and pictures.
   * @default - they lie in the pods and are lost when these restart
   */
  readonly media?: AuthentikMediaOptions;
}

/** A volume for uploaded files, which all pods of Authentik mount. */
export interface AuthentikMediaOptions {
  /**
   * Size of the volume; with it a claim is rendered.
   * @default - no claim is rendered
   */
  readonly size?: string;
  /**
   * StorageClass of the claim.
   * @default - `global.defaultStorageClass`, else the cluster's default
   */
  readonly storageClass?: string;
  /**
   * How the volume may be mounted: `ReadWriteOnce` only where all pods run on one node.
   * @default ReadWriteMany
   */
  readonly accessMode?: 'ReadWriteMany' | 'ReadWriteOnce';
  /**
   * Name of an existing claim, in place of one that is rendered.
   * @default - none
   */
  readonly existingClaim?: string;
}
