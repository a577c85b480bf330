import type { ApiObject } from 'cdk8s';
import { groupBy } from '../../lib/base/group-by';
import { Construct } from 'constructs';
import { given } from '../../lib/base/given';
import { mergeValues } from '../../lib/base/merge';
import type { StringMap } from '../../lib/base/string-map';
import type { Component } from '../../lib/core/release/component';
import type { Credential } from '../../lib/core/credential/credential';
import { CredentialSecret } from '../../lib/core/credential/credential-secret';
import { pullSecrets } from '../../lib/core/pod/image';
import type { EmptyMap, PullSecretReference } from '../../lib/core/pod/image-values';
import { manifest, unlessEmpty } from '../../lib/core/object/manifest';
import { protection } from '../../lib/core/release/protection';
import { Release } from '../../lib/core/release/release';
import { defaults } from '../../lib/generated/defaults';
import type {
  CloudNativePgCluster,
  CloudNativePgClusterSpec,
} from '../../lib/kubernetes/custom-resources/cloudnative-pg-cluster';
import type { CloudNativePgDatabase } from '../../lib/kubernetes/custom-resources/cloudnative-pg-database';
import type { CloudNativePgRole } from '../../lib/kubernetes/custom-resources/cloudnative-pg-options';
import { databaseNameFormat, roleNameFormat } from '../../lib/rules/formats/postgresql-name';
import type { CloudNativePgValues } from '../../lib/values/contract/cloudnative-pg';
import { addBackup, type DatabaseBackupProps } from './database-backup';
import { addRecovery, type DatabaseRecovery, type DatabaseRecoveryProps } from './database-recovery';
import { spreadServers, withSize } from './cluster-fit';
import { addPodMonitor } from './database-monitor';
import { monitoringOf } from './database-monitoring';
import { databasePlacement, inheritedMetadata, storageOf } from './database-pods';
import { checkParameters } from './parameters';
import { postgresqlParameters } from './postgresql-parameters';
import { checkCall, checkProps } from '../../lib/core/props/check-props';
import { PixeeError } from '../../lib/findings/pixee-error';
import { place } from '../../lib/core/props/place';

/** The PostgreSQL cluster that the CloudNativePG operator runs beside the platform. */
export interface EmbeddedDatabaseProps extends CloudNativePgValues {
  /**
   * Name of the database that the cluster is made with. @default - `pixee_platform` for the platform, else the operator's own, `app`
   * @format database database-name
   */
  readonly name?: string;
  /**
   * Role that owns it and logs in; counts when the database is made. @default - `pixee` for the platform, else the operator's own, `app`
   * @format role-name
   */
  readonly owner?: string;
  /** Secrets to pull the image with. @default - none: the upstream image is public */
  readonly imagePullSecrets?: readonly PullSecretReference[] | EmptyMap | '{}';
  /** Regular backups. @default - none */
  readonly backup?: DatabaseBackupProps;
  /** Start from a backup, not from an empty database. @default - an empty database */
  readonly recovery?: DatabaseRecoveryProps;
  /** Render a PodMonitor for an operator of Prometheus. @default false */
  readonly podMonitor?: boolean;
  /**
   * Parameters of PostgreSQL that `postgresql.parameters` does not know, under PostgreSQL's names. @default - none
   * @format any
   */
  readonly extraParameters?: StringMap;
}

/** Names of a database beside the platform's, and of its owner. */
export interface DatabaseNames {
  /** Name of the database. @default - that of the component @format database-name */
  readonly database?: string;
  /** Role that owns it and logs in. @default - the name of the component @format role-name */
  readonly owner?: string;
}

/** Name of the platform's database, unless told otherwise. */
export const DEFAULT_DATABASE_NAME = 'pixee_platform';

/** Role that owns the platform's database, unless told otherwise. */
export const DEFAULT_OWNER = 'pixee';

/** Database and owner that the operator makes of itself (`DefaultApplicationDatabaseName` in api/v1, 1.30.0). */
const OPERATORS_OWN = 'app';

/**
 * A PostgreSQL cluster of the CloudNativePG operator, 1.25 or newer. The operator runs its pods as user 26 with a
 * read-only root file system, which every Pod Security Standard admits, and makes the Secret `<cluster>-app` and the
 * Service `<cluster>-rw`.
 */
export class EmbeddedDatabase extends Construct {
  /** The Cluster, for patches. */
  public readonly object: ApiObject;
  /** Name of the database that it is made with: the platform's, when it is the platform's. */
  public readonly databaseName: string;
  /** The PodMonitor, when it is wanted. */
  public readonly podMonitor?: ApiObject;
  /** The schedule of the backups, when there are any. */
  public readonly scheduledBackup?: ApiObject;
  /** Where the plugin keeps copies, when backups are made by it. */
  public readonly backupStore?: ApiObject;
  /** The keys of the backups' store, when backups go to one. */
  public readonly backupSecret?: CredentialSecret;
  /** Where the plugin finds the copies that the database starts from. */
  public readonly recoveryStore?: ApiObject;
  /** The keys of the store that the database starts from. */
  public readonly recoverySecret?: CredentialSecret;
  /** Role that owns that database. */
  public readonly owner: string;
  private readonly component: Component;
  private readonly roles: CloudNativePgRole[] = [];
  private readonly logins: CredentialSecret[] = [];
  private readonly databases: string[] = [];
  private readonly further: ApiObject[] = [];

  public constructor(scope: Construct, id: string, props: EmbeddedDatabaseProps = {}) {
    super(...place(scope, id));
    checkProps('EmbeddedDatabaseProps', props, this);
    const release = Release.of(this);
    const values = withSize(
      release,
      props,
      mergeValues<EmbeddedDatabaseProps>(defaults['cloudnative-pg'], props),
    );
    this.component = release.component('postgresql', values);
    this.databaseName = given(values.name) ?? OPERATORS_OWN;
    this.owner = given(values.owner) ?? OPERATORS_OWN;
    this.checkNames(this.databaseName, this.owner);
    checkParameters(this, props, values);
    release.addInternalHost(this.host);
    const queries = groupBy(values.monitoring?.customQueriesConfigMap ?? [], ({ name }) => name);
    for (const [name, maps] of queries) {
      const keys = maps.map(({ key }) => key);
      release.expect({ kind: 'ConfigMap', name, keys, purpose: 'queries for metrics of the database' });
    }
    const backup = values.backup === undefined ? undefined : addBackup(this, this.component, values.backup);
    this.scheduledBackup = backup?.objects.schedule;
    this.backupStore = backup?.objects.store;
    this.backupSecret = backup?.objects.secret;
    const recovery =
      values.recovery === undefined
        ? undefined
        : addRecovery(this, this.component, values.recovery, values.backup);
    this.recoveryStore = recovery?.objects.store;
    this.recoverySecret = recovery?.objects.secret;
    this.object = manifest<Omit<CloudNativePgCluster, 'spec'>>(
      this,
      'Resource',
      {
        apiVersion: 'postgresql.cnpg.io/v1',
        kind: 'Cluster',
        metadata: {
          name: this.component.fullName,
          labels: this.component.labels,
          ...unlessEmpty('annotations', protection(release)),
        },
      },
      { spec: () => ({ ...this.spec(release, values, recovery), ...backup?.spec }) },
    );
    if (values.podMonitor === true) this.podMonitor = addPodMonitor(this, this.component);
  }

  /** The databases beside the platform's, for patches. */
  public get databaseObjects(): readonly ApiObject[] {
    return [...this.further];
  }

  /** The logins of the databases beside the platform's. */
  public get loginSecrets(): readonly CredentialSecret[] {
    return [...this.logins];
  }

  /** Name of the Cluster. */
  public get name(): string {
    return this.component.fullName;
  }

  /** Name of the Service that leads to the server that is written to. */
  public get host(): string {
    return `${this.component.fullName}-rw`;
  }

  /** Secret with the owner's `username` and `password`, made by the operator. */
  public get loginSecretName(): string {
    return `${this.component.fullName}-app`;
  }

  /**
   * Adds a database with an owner, for a component beside the platform.
   *
   * @param name the component's name, of which the names of the objects are made
   * @returns name of the Secret with the owner's `username` and `password`
   * @throws Error when a name is taken, or not one that the operator allows
   */
  public addDatabase(name: string, password: Credential, names: DatabaseNames = {}): string {
    checkCall('EmbeddedDatabase.addDatabase', { name, password, names }, this);
    const database = given(names.database) ?? name;
    const owner = given(names.owner) ?? name;
    this.refuseNames(database, owner);
    const secret = new CredentialSecret(this, `${name}-role`, {
      name: `${this.component.fullName}-${name}`,
      labels: this.component.labels,
      // The operator then takes a new password over at once.
      secretLabels: { 'cnpg.io/reload': 'true' },
      type: 'kubernetes.io/basic-auth',
      purpose: `login of ${name} in the embedded database`,
      random: ['password'],
    });
    this.logins.push(secret);
    const secretName = secret.addLogin(owner, password);
    this.roles.push({ name: owner, ensure: 'present', login: true, passwordSecret: { name: secretName } });
    this.databases.push(database);
    const object = manifest<CloudNativePgDatabase>(this, `Database-${name}`, {
      apiVersion: 'postgresql.cnpg.io/v1',
      kind: 'Database',
      metadata: {
        name: `${this.component.fullName}-${name}`,
        labels: this.component.labels,
        ...unlessEmpty('annotations', protection(Release.of(this))),
      },
      spec: {
        cluster: { name: this.component.fullName },
        name: database,
        owner,
        encoding: 'UTF8',
        ensure: 'present',
      },
    });
    this.further.push(object);
    return secretName;
  }

  private checkNames(database: string, owner: string): void {
    const problem = databaseNameFormat(database) ?? roleNameFormat(owner);
    if (problem !== undefined)
      throw PixeeError.of('database-props', `must be ${problem.expected}`, this.node.path);
  }

  private refuseNames(database: string, owner: string): void {
    this.checkNames(database, owner);
    if (database === this.databaseName || this.databases.includes(database)) {
      throw PixeeError.of('database-props', `there are two databases named "${database}"`, this.node.path);
    }
    if (owner === this.owner || this.roles.some(({ name }) => name === owner)) {
      throw PixeeError.of('database-props', `there are two roles named "${owner}"`, this.node.path);
    }
  }

  private spec(
    release: Release,
    values: EmbeddedDatabaseProps,
    recovery: DatabaseRecovery | undefined,
  ): CloudNativePgClusterSpec {
    const { walStorage, serviceAccountTemplate } = values;
    const metadata = serviceAccountTemplate?.metadata;
    return {
      instances: values.instances ?? 1,
      // With one server the operator's budget allows no disruption at all, and no node can be drained.
      enablePDB: values.enablePDB ?? (values.instances ?? 1) > 1,
      imageName: values.imageName ? release.image(values.imageName) : undefined,
      ...unlessEmpty('imagePullSecrets', pullSecrets(release, values.imagePullSecrets)),
      storage: storageOf(values.storage, release),
      ...(given(walStorage?.size) === undefined ? {} : { walStorage: storageOf(walStorage, release) }),
      ...spreadServers(release, this.component.fullName, values.instances),
      ...databasePlacement(release, this.component.fullName, values),
      ...unlessEmpty('inheritedMetadata', inheritedMetadata(release, values.inheritedMetadata)),
      ...unlessEmpty('monitoring', monitoringOf(values)),
      ...(metadata === undefined ? {} : { serviceAccountTemplate: { metadata } }),
      ...unlessEmpty('resources', values.postgresql?.resources ?? {}),
      postgresql: {
        parameters: {
          ...postgresqlParameters(values.postgresql?.parameters),
          ...values.postgresql?.extraParameters,
          ...values.extraParameters,
        },
        ...unlessEmpty('pg_hba', values.postgresql?.pg_hba ?? []),
      },
      bootstrap:
        recovery === undefined
          ? {
              initdb: {
                database: this.databaseName,
                owner: this.owner,
                encoding: 'UTF8',
                dataChecksums: true,
              },
            }
          : { recovery: { ...recovery.bootstrap, database: this.databaseName, owner: this.owner } },
      ...(recovery === undefined ? {} : { externalClusters: [recovery.origin] }),
      ...unlessEmpty('managed', this.roles.length === 0 ? {} : { roles: this.roles }),
    };
  }
}
