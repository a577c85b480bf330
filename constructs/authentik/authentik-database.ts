import { given } from '../../lib/base/given';
import type { Credential } from '../../lib/core/credential/credential';
import type { SslMode } from '../database/database';
import type { EmbeddedDatabase } from '../database/embedded-database';
import { checkArgument } from '../../lib/core/props/check-argument';
import { hostOf, type NamedObject } from '../../lib/base/named-object';
import { checkProps } from '../../lib/core/props/check-props';

/** Name of Authentik's database and of its owner, unless told otherwise. */
const NAME = 'authentik';

/** Where a database outside of this release is. */
export interface AuthentikServerAddress {
  /** Host name or IP, or a Service of the cluster. @format host @reference Service */
  readonly host: string | NamedObject;
  /** Port. @default 5432 @format port */
  readonly port?: number;
  /** Name of the database, whose encoding must be UTF8. @default authentik @format database */
  readonly name?: string;
  /**
   * How the connection is encrypted. The two that verify the server's certificate trust public authorities, and those of the
   * release's `privateCACert`.
   * @default - Authentik's own, which is no encryption
   */
  readonly sslMode?: SslMode;
}

/** A database outside of this release, with its login. */
export interface ExternalAuthentikDatabaseProps extends AuthentikServerAddress {
  /** User with all rights on the database. @default authentik @format any */
  readonly user?: string;
  /** The user's password. */
  readonly password: Credential;
}

/** A database outside of this release, whose login lies in a Secret. */
export interface AuthentikDatabaseWithLoginProps extends AuthentikServerAddress {
  /** Name of a Secret with the keys `username` and `password`. @format object-name */
  readonly secretName: string;
}

/** A database in the embedded cluster. */
export interface EmbeddedAuthentikDatabaseProps {
  /** The password of Authentik's role. */
  readonly password: Credential;
  /** Name of the database. @default authentik @format database database-name */
  readonly name?: string;
  /** Role that owns it and logs in. @default authentik @format role-name */
  readonly user?: string;
}

/** How Authentik logs in: by a user and a password, or by a Secret that has both. */
export interface AuthentikLogin {
  /** @default - it is in the Secret */
  readonly user?: string;
  /** @default - it is in the Secret */
  readonly password?: Credential;
  /** Name of a Secret with the keys `username` and `password`. @default - none */
  readonly secretName?: string;
  /** Whether somebody else must have made the Secret. @default false */
  readonly isOutside?: boolean;
}

/** The database of Authentik: where it is and how to log in. */
export class AuthentikDatabase {
  /** A database outside of this release. */
  public static external(props: ExternalAuthentikDatabaseProps): AuthentikDatabase {
    checkProps('ExternalAuthentikDatabaseProps', props, 'AuthentikDatabase.external');
    return new AuthentikDatabase(props, { user: given(props.user) ?? NAME, password: props.password });
  }

  /** A database outside of this release, whose login lies in a Secret of type `kubernetes.io/basic-auth`. */
  public static withLogin(props: AuthentikDatabaseWithLoginProps): AuthentikDatabase {
    checkProps('AuthentikDatabaseWithLoginProps', props, 'AuthentikDatabase.withLogin');
    return new AuthentikDatabase(props, { secretName: props.secretName, isOutside: true });
  }

  /** A database with an owner of its own in the embedded cluster, which it adds. */
  public static embedded(
    cluster: EmbeddedDatabase,
    props: EmbeddedAuthentikDatabaseProps,
  ): AuthentikDatabase {
    checkArgument(
      'cluster',
      { name: 'EmbeddedDatabase', method: 'addDatabase' },
      cluster,
      'AuthentikDatabase.embedded',
    );
    checkProps('EmbeddedAuthentikDatabaseProps', props, 'AuthentikDatabase.embedded');
    const { password, name, user } = props;
    const secretName = cluster.addDatabase(NAME, password, { database: name, owner: user });
    // The operator always offers encryption, with a certificate of its own.
    return new AuthentikDatabase({ host: cluster.host, name, sslMode: 'prefer' }, { secretName });
  }

  private constructor(
    private readonly address: AuthentikServerAddress,
    /** How Authentik logs in. @internal */
    public readonly login: AuthentikLogin,
  ) {}

  /** Host name or IP. */
  public get host(): string {
    return hostOf(this.address.host, '');
  }

  /** Port. */
  public get port(): number {
    return this.address.port ?? 5432;
  }

  /** Name of the database. */
  public get name(): string {
    return given(this.address.name) ?? NAME;
  }

  /** How the connection is encrypted. @internal */
  public get sslMode(): SslMode | undefined {
    return this.address.sslMode;
  }
}
