import { checkCall } from '../props/check-props';
import { isNamedObject, type NamedObject, namespaceOf } from '../../base/named-object';
import { PixeeError } from '../../findings/pixee-error';
import { objectNameFormat, secretKeyFormat } from '../../rules/formats/object-name';
import { hasPlaceholder } from '../../rules/placeholders';
/** What Node's `inspect` looks for; registered for all, so that the types of Node are not needed to compile against us. */
const INSPECT: unique symbol = Symbol.for('nodejs.util.inspect.custom');

/** The three ways a secret reaches the cluster. */
export type CredentialKind = 'inline' | 'existing' | 'external';

/**
 * A secret of the product, by the way it reaches the cluster. Its value is never printed: not by `console.log`, not by
 * `JSON.stringify`, not in errors.
 *
 * ```ts
 * Credential.existing('database', 'password');            // a Secret that is there already
 * Credential.external('pixee/database', 'password');      // an ExternalSecret that we render
 * Credential.inline(process.env.DATABASE_PASSWORD ?? ''); // a Secret that we render: it ends up in the manifests
 * ```
 */
export class Credential {
  /** The value itself, rendered into a Secret that we own. The manifests then hold it: keep them as you keep secrets. */
  public static inline(value: string): Credential {
    if (value === '')
      throw PixeeError.of(
        'credential',
        'an inline credential must not be empty; leave the credential out instead',
      );
    checkCall('Credential.inline', { value });
    return new Credential('inline', { value });
  }

  /** A key of a Secret that exists in the namespace of the release, or will before the pods start. */
  public static existing(secretName: string, key: string): Credential {
    if (secretName === '' || key === '')
      throw PixeeError.of('credential', 'an existing credential needs the name and the key of its Secret');
    checkCall('Credential.existing', { secretName, key });
    refuse(secretName, key);
    return new Credential('existing', { secretName, key });
  }

  /**
   * A key of a Secret that is made elsewhere in the app, by cdk8s-plus or as an `ApiObject`: anything with a kind and a name.
   *
   * ```ts
   * Credential.fromSecret(kplus.Secret.fromSecretName(chart, 'login', 'pixee-database'), 'password');
   * ```
   */
  public static fromSecret(secret: NamedObject, key: string): Credential {
    const given: unknown = secret;
    if (!isNamedObject(given) || given.kind !== 'Secret') {
      const got = isNamedObject(given) ? `a ${given.kind}` : 'something else';
      throw PixeeError.of('credential', `a credential is made of a Secret and one of its keys, got ${got}`);
    }
    if (key === '') throw PixeeError.of('credential', 'a credential of a Secret needs one of its keys');
    refuse(given.name, key);
    return new Credential('existing', { secretName: given.name, key, namespace: namespaceOf(given) });
  }

  /**
   * A value in an external store, fetched by the External Secrets operator through an ExternalSecret that we render.
   * The release must name the store (`externalSecretStore`).
   *
   * @param remoteKey name of the entry in the store
   * @param property field of the entry, when the entry has several
   */
  public static external(remoteKey: string, property?: string): Credential {
    if (remoteKey === '')
      throw PixeeError.of('credential', 'an external credential needs the name of its entry in the store');
    checkCall('Credential.external', { remoteKey, property });
    return new Credential('external', { remoteKey, property });
  }

  /** Which of the three it is. */
  public readonly kind: CredentialKind;
  /** Private to the language, not only to the compiler: whatever lists the fields of an object passes over it. */
  readonly #source: CredentialSource;

  private constructor(kind: CredentialKind, source: CredentialSource) {
    this.kind = kind;
    this.#source = source;
  }

  /** The value of an inline credential. For the code that renders the Secret, nobody else. @internal */
  public get inlineValue(): string | undefined {
    return this.#source.value;
  }

  /** Name and key of an existing Secret. @internal */
  public get existingKey(): { readonly secretName: string; readonly key: string } | undefined {
    const { secretName, key } = this.#source;
    return secretName === undefined || key === undefined ? undefined : { secretName, key };
  }

  /** Namespace of an existing Secret, where it is known. @internal */
  public get namespace(): string | undefined {
    return this.#source.namespace;
  }

  /** Entry and field in the external store. @internal */
  public get remoteReference(): { readonly key: string; readonly property?: string } | undefined {
    const { remoteKey, property } = this.#source;
    return remoteKey === undefined
      ? undefined
      : { key: remoteKey, ...(property === undefined ? {} : { property }) };
  }

  /** Says what it is, without the value. */
  public toString(): string {
    const { secretName, key, remoteKey } = this.#source;
    if (this.kind === 'existing') return `Secret ${secretName ?? ''}, key ${key ?? ''}`;
    return this.kind === 'external' ? `external secret ${remoteKey ?? ''}` : 'inline secret (hidden)';
  }

  /** What `JSON.stringify` shows. */
  public toJSON(): string {
    return this.toString();
  }

  /** What `console.log` shows. @internal */
  public [INSPECT](): string {
    return `Credential(${this.toString()})`;
  }
}

/** Names and keys that the API server refuses; what was got may be a secret in the wrong place, and is not shown. */
function refuse(secretName: string, key: string): void {
  // What a tool fills in later, nobody can judge now.
  const wrongName = hasPlaceholder(secretName) ? undefined : objectNameFormat(secretName);
  if (wrongName !== undefined)
    throw PixeeError.of('credential', `the name of an existing Secret must be ${wrongName.expected}`);
  const wrongKey = hasPlaceholder(key) ? undefined : secretKeyFormat(key);
  if (wrongKey !== undefined)
    throw PixeeError.of('credential', `the key of an existing Secret must be ${wrongKey.expected}`);
}

interface CredentialSource {
  readonly value?: string;
  readonly secretName?: string;
  readonly namespace?: string | undefined;
  readonly key?: string;
  readonly remoteKey?: string;
  readonly property?: string;
}
