import type { LabelSelector } from '../../../generated/kubernetes';
import type { AuthentikVersion } from '../../../authentik/version';
import type { AuthentikFederationOptions } from './authentik/federation';

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
  /**
   * Groups whose members have the roles of the product; Authentik's own administrators are Admin without one.
   * @default - `Pixee Admins`, `Pixee Security Leads` and `Pixee Members`
   */
  readonly roles?: AuthentikRoleOptions;
  /**
   * Whether only members of those groups may sign in to the product.
   * @default false
   */
  readonly membersOnly?: boolean;
  /**
   * Identity providers whose users may sign in, and how.
   * @default - none: everybody signs in with a password of Authentik's
   */
  readonly federation?: AuthentikFederationOptions;
  /**
   * Whether there is a flow by which users get a new password: by a link that administrators make, and by mail where
   * `authentik.authentik.email` names a server. One that was chosen by hand stays.
   * @default true
   */
  readonly recovery?: boolean;
  /**
   * Whether people can make an account themselves: not at all, by an invitation of an administrator, or all who know the address.
   * @default none
   */
  readonly enrollment?: 'none' | 'invitation' | 'everybody';
  /**
   * How Authentik looks.
   * @default - as it comes, with the product's name as title
   */
  readonly brand?: AuthentikBrandOptions;
  /**
   * Whether Authentik's portal shows tiles of the interfaces of metrics, logs and traces that an Ingress leads to.
   * @default true
   */
  readonly bookmarks?: boolean;
}

/** Names of the groups whose members have a role of the product; those that are not there are made. */
export interface AuthentikRoleOptions {
  /**
   * Group of those who administer the product.
   * @default Pixee Admins
   * @format any
   */
  readonly admin?: string;
  /**
   * Group of those with the role Security Lead.
   * @default Pixee Security Leads
   * @format any
   */
  readonly securityLead?: string;
  /**
   * Group of those with the role Member.
   * @default Pixee Members
   * @format any
   */
  readonly member?: string;
}

/** The look of Authentik's pages. */
export interface AuthentikBrandOptions {
  /**
   * Title of browser tabs.
   * @default Pixee Enterprise Server
   * @format any
   */
  readonly title?: string;
  /**
   * Logo: a URL, or a path of Authentik's storage.
   * @default - Authentik's own
   * @format any
   */
  readonly logo?: string;
  /**
   * Icon of browser tabs: a URL, or a path of Authentik's storage.
   * @default - Authentik's own
   * @format any
   */
  readonly favicon?: string;
  /**
   * Background of the sign-in pages: a URL, or a path of Authentik's storage.
   * @default - Authentik's own
   * @format any
   */
  readonly background?: string;
  /**
   * Style sheet for every page.
   * @default - none
   * @format any
   */
  readonly customCss?: string;
}

/** A volume for uploaded files, which all pods of Authentik mount. */
export interface AuthentikMediaOptions {
  /**
   * Size of the volume; with it a claim is rendered.
   * @default - no claim is rendered
   * @format storage-size
   */
  readonly size?: string;
  /**
   * StorageClass of the claim; `-` for none at all.
   * @default - `global.defaultStorageClass`, else the cluster's default
   * @format storage-class
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
   * @format object-name
   */
  readonly existingClaim?: string;
  /**
   * Annotations of the claim.
   * @default - none
   * @format annotations
   * @alone
   */
  readonly annotations?: { readonly [key: string]: string };
  /**
   * Labels of the claim, beside ours.
   * @default - none
   * @format labels
   */
  readonly labels?: { readonly [key: string]: string };
  /**
   * Which volumes that exist already will do.
   * @default - any
   */
  readonly selector?: LabelSelector;
  /**
   * Name of the VolumeAttributesClass of the claim, from Kubernetes 1.29 on.
   * @default - none
   * @format object-name
   */
  readonly volumeAttributesClassName?: string;
}
