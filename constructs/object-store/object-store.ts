import { Construct } from 'constructs';
import { Credential } from '../../lib/core/credential';
import { CredentialSecret } from '../../lib/core/credential-secret';
import { Release } from '../../lib/core/release';
import type { EnvVarSource } from '../../lib/generated/kubernetes';

/** The two buckets of the product. */
export interface BucketProps {
  /** Bucket of the analysis inputs. @default pixee-analysis-input */
  readonly inputBucket?: string;
  /** Bucket of the analysis service. @default pixee-analysis-service */
  readonly analysisBucket?: string;
}

/** The object store inside the cluster, SeaweedFS. */
export interface EmbeddedObjectStoreProps extends BucketProps {
  /** Access key id. @default - pixeebot, which everybody knows */
  readonly username?: Credential;
  /** Secret access key. @default - pixeebot, which everybody knows */
  readonly password?: Credential;
}

/** An S3 compatible store outside of this release. */
export interface ExternalObjectStoreProps extends BucketProps {
  /** URL of the store's S3 interface: `https://s3.eu-central-1.amazonaws.com`. */
  readonly endpoint: string;
  /** Region of the buckets. @default - the client's own */
  readonly region?: string;
  /** Access key id. */
  readonly username: Credential;
  /** Secret access key. */
  readonly password: Credential;
}

/** An S3 compatible store that knows the pods by their service account. */
export interface ServiceAccountObjectStoreProps extends BucketProps {
  /** URL of the store's S3 interface. */
  readonly endpoint: string;
  /** Region of the buckets. @default - the client's own */
  readonly region?: string;
}

/** How the product logs in to the object store: with keys, or by the identity of its service account. */
export type ObjectStoreCredentialType = 'static' | 'default';

const EMBEDDED_PORT = 8333;
/** Any region will do for SeaweedFS, but the clients insist on one. */
const EMBEDDED_REGION = 'us-east-1';
const EMBEDDED_LOGIN = 'pixeebot';

/** The object store of platform and analysis: where it is and how to log in. */
export class ObjectStore extends Construct {
  /** SeaweedFS inside the cluster, reached at `<release>-seaweedfs-s3:8333`. */
  public static embedded(scope: Construct, id: string, props: EmbeddedObjectStoreProps = {}): ObjectStore {
    const release = Release.of(scope);
    const service = `${release.component('seaweedfs').fullName}-s3`;
    release.addInternalHost(service);
    const store = new ObjectStore(scope, id, {
      ...buckets(props),
      endpoint: `http://${service}:${String(EMBEDDED_PORT)}`,
      region: EMBEDDED_REGION,
      credentialType: 'static',
      pathStyleAccess: true,
    });
    store.logIn(
      props.username ?? Credential.inline(EMBEDDED_LOGIN),
      props.password ?? Credential.inline(EMBEDDED_LOGIN),
    );
    return store;
  }

  /** A store outside of this release, with an access key. */
  public static external(scope: Construct, id: string, props: ExternalObjectStoreProps): ObjectStore {
    const { endpoint, region } = props;
    const store = new ObjectStore(scope, id, {
      ...buckets(props),
      endpoint,
      region,
      credentialType: 'static',
    });
    store.logIn(props.username, props.password);
    return store;
  }

  /**
   * A store outside of this release that trusts the pods' service account: IAM roles for service accounts on EKS, and
   * workload identities elsewhere, where the endpoint must speak S3 and accept them.
   */
  public static serviceAccount(
    scope: Construct,
    id: string,
    props: ServiceAccountObjectStoreProps,
  ): ObjectStore {
    const { endpoint, region } = props;
    return new ObjectStore(scope, id, { ...buckets(props), endpoint, region, credentialType: 'default' });
  }

  /** Where it is. */
  public readonly connection: ObjectStoreConnection;
  private keys?: ObjectStoreKeys;

  private constructor(scope: Construct, id: string, connection: ObjectStoreConnection) {
    super(scope, id);
    this.connection = connection;
  }

  /** Access key id and secret, as sources of environment variables; nothing under a service account. */
  public get accessKeys(): ObjectStoreKeys | undefined {
    return this.keys;
  }

  private logIn(username: Credential, password: Credential): void {
    const release = Release.of(this);
    const secret = new CredentialSecret(this, 'secret', {
      name: `${release.name}-object-store`,
      labels: release.objectLabels,
      purpose: 'access keys of the object store',
    });
    this.keys = {
      accessKeyId: secret.envSource('username', username),
      secretAccessKey: secret.envSource('password', password),
    };
  }
}

/** Where the object store is. */
export interface ObjectStoreConnection {
  readonly endpoint: string;
  readonly region?: string;
  readonly credentialType: ObjectStoreCredentialType;
  /** Put the bucket into the path of the URL instead of its host. @default - the client's own way */
  readonly pathStyleAccess?: boolean;
  readonly inputBucket: string;
  readonly analysisBucket: string;
}

/** Access key of the object store, as sources of environment variables. */
export interface ObjectStoreKeys {
  readonly accessKeyId: EnvVarSource;
  readonly secretAccessKey: EnvVarSource;
}

function buckets(props: BucketProps): { readonly inputBucket: string; readonly analysisBucket: string } {
  return {
    inputBucket: props.inputBucket ?? 'pixee-analysis-input',
    analysisBucket: props.analysisBucket ?? 'pixee-analysis-service',
  };
}
