import { Construct } from 'constructs';
import { Credential } from '../../lib/core/credential';
import { CredentialSecret } from '../../lib/core/credential-secret';
import { Release } from '../../lib/core/release';
import type { EnvVarSource } from '../../lib/generated/kubernetes';

/** Name of the platform's database, unless told otherwise. */
export const DEFAULT_DATABASE_NAME = 'pixee_platform';

/** A PostgreSQL server outside of this release, 17.4 or newer. */
export interface ExternalDatabaseProps {
  /** Host name or IP. */
  readonly host: string;
  /** Port. @default 5432 */
  readonly port?: number;
  /** Name of the database. @default pixee_platform */
  readonly name?: string;
  /** User with all rights on the database. */
  readonly username: string;
  /** The user's password. */
  readonly password: Credential;
}

/** The PostgreSQL cluster that the CloudNativePG operator runs beside the platform. */
export interface EmbeddedDatabaseProps {
  /** Name of the database. @default pixee_platform */
  readonly name?: string;
  /** Replaces `postgresql` in the cluster's name. @default postgresql */
  readonly nameOverride?: string;
}

/** The platform's database: where it is and how to log in. */
export class Database extends Construct {
  /** A server outside of this release. */
  public static external(scope: Construct, id: string, props: ExternalDatabaseProps): Database {
    const database = new Database(scope, id, props.host, props.port ?? 5432, props.name ?? DEFAULT_DATABASE_NAME);
    const release = Release.of(scope);
    const secret = new CredentialSecret(database, 'secret', {
      name: `${release.name}-database`,
      labels: release.objectLabels,
      purpose: 'password of the external database',
    });
    database.login = { username: props.username, password: secret.envSource('password', props.password) };
    return database;
  }

  /**
   * The cluster `<release>-postgresql` of the CloudNativePG operator. Its host and the Secret with its login are made by
   * the operator under the names that follow from the cluster's (CloudNativePG 1.2x: `-rw`, `-app`).
   */
  public static embedded(scope: Construct, id: string, props: EmbeddedDatabaseProps = {}): Database {
    const release = Release.of(scope);
    const cluster = release.component('postgresql', { nameOverride: props.nameOverride }).fullName;
    const database = new Database(scope, id, `${cluster}-rw`, 5432, props.name ?? DEFAULT_DATABASE_NAME);
    release.addInternalHost(database.host);
    release.expect({
      kind: 'Secret',
      name: `${cluster}-app`,
      keys: ['password', 'username'],
      purpose: 'login of the embedded database, made by CloudNativePG',
    });
    database.login = {
      username: { secretKeyRef: { name: `${cluster}-app`, key: 'username' } },
      password: { secretKeyRef: { name: `${cluster}-app`, key: 'password' } },
    };
    return database;
  }

  /** How the platform logs in. @internal */
  public login: DatabaseLogin = { username: '', password: {} };

  private constructor(
    scope: Construct,
    id: string,
    /** Host name or IP. */
    public readonly host: string,
    /** Port. */
    public readonly port: number,
    /** Name of the database. */
    public readonly databaseName: string,
  ) {
    super(scope, id);
  }

  /** The address for Java: `jdbc:postgresql://host:5432/pixee_platform`. */
  public get jdbcUrl(): string {
    const host = this.host.includes(':') ? `[${this.host}]` : this.host;
    return `jdbc:postgresql://${host}:${String(this.port)}/${this.databaseName}`;
  }
}

/** User and password of a database, as values of environment variables. */
export interface DatabaseLogin {
  readonly username: string | EnvVarSource;
  readonly password: EnvVarSource;
}
