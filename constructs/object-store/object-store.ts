import { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import type { StringMap } from '../../lib/base/string-map';
import { Credential } from '../../lib/core/credential/credential';
import { CredentialSecret } from '../../lib/core/credential/credential-secret';
import type { Call } from '../../lib/core/connections/call';
import { placeOf } from '../../lib/core/connections/calls';
import { Release } from '../../lib/core/release/release';
import { defaults } from '../../lib/generated/defaults';
import { CalledHosts } from '../integration/called-hosts';
import { outboundHost } from '../integration/outbound-host';
import { CloudIdentity } from './cloud-identity';
import type {
  BucketProps,
  EmbeddedObjectStoreProps,
  ExternalObjectStoreProps,
  ObjectStoreClientProps,
  ObjectStoreConnection,
  ObjectStoreCredentialType,
  ObjectStoreKeys,
  ServiceAccountObjectStoreProps,
} from './object-store-props';
import { FALLBACK_REGION, objectStoreHost } from '../../lib/rules/object-store-host';
import { Seaweedfs } from './seaweedfs/seaweedfs';
import { checkProps, knownProps, pathBelow } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** Any region will do for SeaweedFS, but the clients insist on one. */
const EMBEDDED_REGION = 'us-east-1';
const EMBEDDED_LOGIN = 'pixeebot';

/** The object store of platform and analysis: where it is and how to log in. */
export class ObjectStore extends Construct {
  /** SeaweedFS inside the cluster, reached at `<release>-seaweedfs-s3:8333`. */
  public static embedded(scope: Construct, id: string, props: EmbeddedObjectStoreProps = {}): ObjectStore {
    checkProps('EmbeddedObjectStoreProps', props, pathBelow(scope, id));
    const connection = {
      ...buckets(props),
      endpoint: `http://${Seaweedfs.s3Address(Release.of(scope), props)}`,
      region: EMBEDDED_REGION,
      credentialType: 'static',
      pathStyleAccess: true,
      checksums: 'when_required',
    } as const;
    const store = new ObjectStore(scope, id, connection);
    const { username, password, ...settings } = props;
    const keys = store.logIn(
      username ?? Credential.inline(EMBEDDED_LOGIN),
      password ?? Credential.inline(EMBEDDED_LOGIN),
      ['username', 'password'],
    );
    store.servers = new Seaweedfs(store, 'seaweedfs', {
      ...knownProps('SeaweedfsProps', settings),
      keys,
      buckets: [connection.inputBucket, connection.analysisBucket],
    });
    return store;
  }

  /** A store outside of this release, with an access key. */
  public static external(scope: Construct, id: string, props: ExternalObjectStoreProps): ObjectStore {
    checkProps('ExternalObjectStoreProps', props, pathBelow(scope, id));
    const store = new ObjectStore(scope, id, {
      ...buckets(props),
      ...client(props, 'static'),
    });
    store.logIn(props.username, props.password);
    store.call();
    return store;
  }

  /**
   * A store outside of this release that trusts the pods' service account: IAM roles for service accounts on EKS, and
   * workload identities elsewhere, where the endpoint must speak S3 and accept them. The identity is written on the release's
   * service account, when that is rendered; what its own annotations say wins.
   */
  public static serviceAccount(
    scope: Construct,
    id: string,
    props: ServiceAccountObjectStoreProps,
  ): ObjectStore {
    checkProps('ServiceAccountObjectStoreProps', props, pathBelow(scope, id));
    const { identity } = props;
    const release = Release.of(scope);
    const store = new ObjectStore(scope, id, {
      ...buckets(props),
      ...client(props, 'default'),
    });
    store.identity = identity ?? CloudIdentity.fromAnnotations(release.settings.serviceAccount?.annotations);
    release.annotateServiceAccount(store.identity?.annotations ?? {});
    store.call();
    return store;
  }

  /** The servers of SeaweedFS, when it is the embedded store. */
  public servers?: Seaweedfs;
  /** What the cloud takes the pods for, when the store trusts their service account. */
  public identity?: CloudIdentity;
  /** The access keys, unless the store trusts the pods' service account. */
  public secret?: CredentialSecret;
  private keys?: ObjectStoreKeys;

  private constructor(
    scope: Construct,
    id: string,
    /** Where it is. */
    public readonly connection: ObjectStoreConnection,
  ) {
    super(...place(scope, id));
  }

  /** Access key id and secret, as sources of environment variables; nothing under a service account. */
  public get accessKeys(): ObjectStoreKeys | undefined {
    return this.keys;
  }

  /** Labels that pods need for their identity to be accepted. */
  public get podLabels(): StringMap {
    return { ...this.identity?.podLabels };
  }

  /** The calls of a service that keeps objects there. @internal */
  public callsFrom(caller: Call['from']): readonly Call[] {
    const { name, key } = this.keys?.secretAccessKey.secretKeyRef ?? {};
    return [
      {
        from: caller,
        ...placeOf(this.connection.endpoint),
        isWeb: true,
        ...(name === undefined || key === undefined ? {} : { credential: { name, key } }),
        reason: 'object store',
      },
    ];
  }

  /** Says which host is called, by both services. */
  private call(): void {
    const host = outboundHost(this.connection.endpoint, 'object store');
    CalledHosts.of(Release.of(this)).add(
      { component: 'platform', ...host },
      { component: 'analysis', ...host },
    );
  }

  private logIn(username: Credential, password: Credential, random?: readonly string[]): ObjectStoreKeys {
    const release = Release.of(this);
    const secret = new CredentialSecret(this, 'secret', {
      name: `${release.name}-object-store`,
      labels: release.objectLabels,
      purpose: 'access keys of the object store',
      random,
    });
    this.secret = secret;
    this.keys = {
      accessKeyId: secret.envSource('username', username),
      secretAccessKey: secret.envSource('password', password),
    };
    return this.keys;
  }
}

interface BucketNames {
  readonly inputBucket: string;
  readonly analysisBucket: string;
}

function buckets(props: BucketProps): BucketNames {
  return {
    inputBucket: given(props.inputBucket) ?? defaults.platform.inputBucket,
    analysisBucket: given(props.analysisBucket) ?? defaults.analysis.objectStore.bucket,
  };
}

/**
 * How the clients speak with a store outside: as its host asks for, unless it is said. Under a service account the identity of EKS brings
 * a region along, which is better than one that we guess.
 */
function client(
  { endpoint, ...settings }: ObjectStoreClientProps & { readonly endpoint: string },
  credentialType: ObjectStoreCredentialType,
): Omit<ObjectStoreConnection, keyof BucketNames> {
  const host = objectStoreHost(endpoint);
  const isAws = host?.isAws === true;
  const guessed = isAws && credentialType === 'default' ? undefined : FALLBACK_REGION;
  return {
    endpoint,
    credentialType,
    region: given(settings.region) ?? host?.region ?? guessed,
    pathStyleAccess: settings.pathStyleAccess ?? (isAws ? undefined : host?.pathStyle !== false),
    checksums: settings.checksums ?? (isAws ? undefined : 'when_required'),
  };
}
