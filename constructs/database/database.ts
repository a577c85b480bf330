import { Construct } from 'constructs';
import { hostOf, type NamedObject } from '../../lib/base/named-object';
import { given } from '../../lib/base/given';
import type { Credential } from '../../lib/core/credential/credential';
import { CredentialSecret } from '../../lib/core/credential/credential-secret';
import type { Call } from '../../lib/core/connections/call';
import { Release } from '../../lib/core/release/release';
import type { EnvVarSource } from '../../lib/generated/kubernetes';
import {
  DEFAULT_DATABASE_NAME,
  DEFAULT_OWNER,
  EmbeddedDatabase,
  type EmbeddedDatabaseProps,
} from './embedded-database';
import { CalledHosts } from '../integration/called-hosts';
import { type HostPort, parseHostPort } from '../../lib/rules/formats/host-port';
import { checkProps, pathBelow } from '../../lib/core/props/check-props';
import { place } from '../../lib/core/props/place';

/** A PostgreSQL server outside of this release, 17.4 or newer. */
export interface ExternalDatabaseProps {
  /** Host name or IP, or a Service of the cluster. @format host @reference Service */
  readonly host: string | NamedObject;
  /** Port. @default 5432 @format port */
  readonly port?: number;
  /** Name of the database. @default pixee_platform @format database */
  readonly name?: string;
  /** User with all rights on the database. @format any */
  readonly username: string;
  /** The user's password. */
  readonly password: Credential;
  /**
   * Further servers, each with its port if it has another one: connections go to whichever of all is the primary one.
   * @default - `host` alone
   * @format host-port
   */
  readonly failoverHosts?: readonly string[];
  /**
   * How the connection is encrypted. The two that verify the server's certificate trust what Java trusts: public authorities,
   * and those of the release's `privateCACert`.
   * @default - the driver's own, `prefer`
   */
  readonly sslMode?: SslMode;
}

/** How connections to a database are encrypted, from not at all to with certificate and host name verified. */
export type SslMode = 'disable' | 'allow' | 'prefer' | 'require' | 'verify-ca' | 'verify-full';

/** Left alone, the driver would look for a file with certificates in the home folder instead of Java's trust store. */
const JAVA_TRUST = 'sslfactory=org.postgresql.ssl.DefaultJavaSSLFactory';

/** The platform's database: where it is and how to log in. */
export class Database extends Construct {
  /** A server outside of this release. */
  public static external(scope: Construct, id: string, props: ExternalDatabaseProps): Database {
    checkProps('ExternalDatabaseProps', props, pathBelow(scope, id));
    const database = new Database(
      scope,
      id,
      hostOf(props.host, Release.of(scope).namespace),
      props.port ?? 5432,
      props.name ?? DEFAULT_DATABASE_NAME,
    );
    database.sslMode = props.sslMode;
    database.further = (props.failoverHosts ?? []).flatMap((text) => parseHostPort(text) ?? []);
    const release = Release.of(scope);
    const secret = new CredentialSecret(database, 'secret', {
      name: `${release.name}-database`,
      labels: release.objectLabels,
      purpose: 'password of the external database',
    });
    database.secret = secret;
    database.login = { username: props.username, password: secret.envSource('password', props.password) };
    const called = database.servers.map((server) => ({
      ...server,
      component: 'platform',
      purpose: 'database',
      isWeb: false,
    }));
    CalledHosts.of(release).add(...called);
    return database;
  }

  /**
   * The cluster `<release>-postgresql` of the CloudNativePG operator, which makes its Service `-rw` and the Secret `-app`
   * with the login.
   */
  public static embedded(scope: Construct, id: string, props: EmbeddedDatabaseProps = {}): Database {
    checkProps('EmbeddedDatabaseProps', props, pathBelow(scope, id));
    const cluster = new EmbeddedDatabase(scope, id, {
      ...props,
      name: given(props.name) ?? DEFAULT_DATABASE_NAME,
      owner: given(props.owner) ?? DEFAULT_OWNER,
    });
    const database = new Database(cluster, 'connection', cluster.host, 5432, cluster.databaseName);
    database.cluster = cluster;
    database.login = {
      username: { secretKeyRef: { name: cluster.loginSecretName, key: 'username' } },
      password: { secretKeyRef: { name: cluster.loginSecretName, key: 'password' } },
    };
    return database;
  }

  private further: readonly HostPort[] = [];
  /** The cluster, when it is the embedded one: other components add their databases to it. */
  public cluster?: EmbeddedDatabase;
  /** The password, when it is that of a server outside of this release. */
  public secret?: CredentialSecret;
  /** How the connection is encrypted. @default - the driver's own */
  public sslMode?: SslMode;
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
    super(...place(scope, id));
  }

  /** All servers, the first one first. */
  public get servers(): readonly Required<HostPort>[] {
    const first = { host: this.host, port: this.port };
    return [first, ...this.further.map(({ host, port = this.port }) => ({ host, port }))];
  }

  /** The address for Java: `jdbc:postgresql://host:5432/pixee_platform`. */
  public get jdbcUrl(): string {
    const servers = this.servers.map(
      ({ host, port }) => `${host.includes(':') ? `[${host}]` : host}:${String(port)}`,
    );
    const parameters = this.jdbcParameters.join('&');
    const query = parameters === '' ? '' : `?${parameters}`;
    // The driver decodes the name (`Driver.parseURL` of pgjdbc).
    return `jdbc:postgresql://${servers.join(',')}/${encodeURIComponent(this.databaseName)}${query}`;
  }

  /** The calls of whoever logs in as the platform does. @internal */
  public callsFrom(caller: Call['from']): readonly Call[] {
    const { name, key } = this.login.password.secretKeyRef ?? {};
    return this.servers.map((to) => ({
      from: caller,
      to,
      encrypted: encryptionOf(this.sslMode),
      ...(name === undefined || key === undefined ? {} : { credential: { name, key } }),
      reason: 'database',
    }));
  }

  private get jdbcParameters(): readonly string[] {
    return [
      // A standby server takes no writes (pgjdbc: Connection Fail-over).
      ...(this.further.length > 0 ? ['targetServerType=primary'] : []),
      ...(this.sslMode === undefined ? [] : [`sslmode=${this.sslMode}`]),
      ...(this.sslMode?.startsWith('verify-') === true ? [JAVA_TRUST] : []),
    ];
  }
}

/** What a mode of PostgreSQL's clients says of encryption; left alone, they take it where it is offered. @internal */
export function encryptionOf(mode: SslMode | undefined): 'yes' | 'no' | 'if-offered' {
  if (mode === 'disable') return 'no';
  return mode === undefined || mode === 'allow' || mode === 'prefer' ? 'if-offered' : 'yes';
}

/** User and password of a database, as values of environment variables. */
export interface DatabaseLogin {
  readonly username: string | EnvVarSource;
  readonly password: EnvVarSource;
}
