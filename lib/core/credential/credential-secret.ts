import { given } from '../../base/given';
import { hasPlaceholder } from '../../rules/placeholders';
import { encodeSecretData } from './secret-data';
import { canonicalDuration } from '../../base/go-duration';
import type { ApiObject } from 'cdk8s';
import { Construct } from 'constructs';
import type { StringMap } from '../../base/string-map';
import type { ExpectedObject } from '../../check/expected-object';
import type { EnvVarSource, Secret } from '../../generated/kubernetes';
import type {
  ExternalSecret,
  ExternalSecretData,
  ExternalSecretSpec,
  ExternalSecretTemplate,
} from '../../kubernetes/custom-resources/external-secret';
import type { Credential } from './credential';
import { manifest, unlessEmpty } from '../object/manifest';
import { releaseOf } from '../release/release-scope';
import { checkCall, checkProps } from '../props/check-props';
import { PixeeError } from '../../findings/pixee-error';
import { place } from '../props/place';

/** Type of Secrets with a `username` and a `password`. */
export type SecretType = 'Opaque' | 'kubernetes.io/basic-auth' | 'kubernetes.io/dockerconfigjson';

/** Props of {@link CredentialSecret}. */
export interface CredentialSecretProps {
  /** Name of the Secret that is rendered for inline and external credentials. @format object-name */
  readonly name: string;
  /** Labels of the Secret. @format labels */
  readonly labels: StringMap;
  /** Type of the Secret. @default Opaque */
  readonly type?: SecretType;
  /**
   * Namespace of the Secret, when its reader is in another one. @default - the namespace of the release
   * @format name
   */
  readonly namespace?: string;
  /** Name of the Secret that the external store fills. @default - `name` with `-external` behind it @format any */
  readonly externalName?: string;
  /** Labels that the Secret needs for its reader, on top of `labels`. @default - none @format labels */
  readonly secretLabels?: StringMap;
  /**
   * Keys for which any random text will do, because nobody outside of the release knows them. @default - none
   * @format any
   */
  readonly random?: readonly string[];
  /** Whether it is read by what is not in the app, so that nothing is said when nothing reads it. @default false */
  readonly readElsewhere?: boolean;
  /** What the credentials are for, in a few words, for lists of the Secrets a deployment needs. @format any */
  readonly purpose: string;
}

/** A key of a Secret. */
export interface SecretKey {
  /** Name of the Secret. @format object-name */
  readonly name: string;
  /** @format secret-key */
  readonly key: string;
}

/**
 * The credentials of one purpose. Inline ones are rendered into a Secret of ours, external ones into an ExternalSecret,
 * existing ones are only referred to; nothing is rendered when nothing needs it.
 */
export class CredentialSecret extends Construct {
  private readonly props: CredentialSecretProps;
  /** Private to the language, so that printing the construct does not show it. */
  readonly #inline = new Map<string, string>();
  private readonly external = new Map<string, Credential>();
  /** Keys that are no secret, but stand in the Secret that the operator makes. */
  private readonly fixed = new Map<string, string>();
  private readonly added: SecretKey[] = [];
  readonly #places = new Map<Credential, SecretKey>();
  private ownSecret?: ApiObject;
  private ownExternalSecret?: ApiObject;

  public constructor(scope: Construct, id: string, props: CredentialSecretProps) {
    super(...place(scope, id));
    checkProps('CredentialSecretProps', props, this);
    this.props = props;
  }

  /** Where its credentials are. @internal */
  public get keys(): readonly SecretKey[] {
    return [...this.added];
  }

  /** Where one of them is; nothing when it is none of them. @internal */
  public placeOf(credential: Credential): SecretKey | undefined {
    return this.#places.get(credential);
  }

  /** What its credentials are for. @internal */
  public get purpose(): string {
    return this.props.purpose;
  }

  /** Whether somebody outside of the app reads it. @internal */
  public get isReadElsewhere(): boolean {
    return this.props.readElsewhere === true;
  }

  /** The Secret with the inline credentials, for patches; nothing while there are none. */
  public get secret(): ApiObject | undefined {
    return this.ownSecret;
  }

  /** The ExternalSecret of the external credentials, for patches; nothing while there are none. */
  public get externalSecret(): ApiObject | undefined {
    return this.ownExternalSecret;
  }

  /**
   * Says where a credential is to be read, rendering what that needs.
   *
   * @param key the key it gets when it is rendered by us
   * @throws Error when it is external and the release has no store
   */
  public add(key: string, credential: Credential): SecretKey {
    checkCall('CredentialSecret.add', { key, credential }, this);
    const place = this.place(key, credential);
    this.#places.set(credential, place);
    if (!this.added.some((known) => known.name === place.name && known.key === place.key))
      this.added.push(place);
    return place;
  }

  private place(key: string, credential: Credential): SecretKey {
    const existing = credential.existingKey;
    if (existing !== undefined) {
      const namespace = this.props.namespace ?? releaseOf(this).namespace;
      if ((credential.namespace ?? namespace) !== namespace)
        throw PixeeError.of(
          'credential',
          `the Secret ${existing.secretName} is in the namespace ${credential.namespace ?? ''}, but pods of ${namespace} read Secrets of their own namespace alone`,
          this.node.path,
        );
      const isRandom = this.props.random?.includes(key) === true;
      this.expect(existing.secretName, {
        keys: [existing.key],
        ...(isRandom ? { random: [existing.key] } : {}),
      });
      return { name: existing.secretName, key: existing.key };
    }
    return credential.inlineValue === undefined
      ? this.addExternal(key, credential)
      : this.addInline(key, credential.inlineValue);
  }

  /** The same, as the source of an environment variable. */
  public envSource(key: string, credential: Credential): EnvVarSource {
    return { secretKeyRef: this.add(key, credential) };
  }

  /**
   * The login of one user, for Secrets of type `kubernetes.io/basic-auth`: keys `username` and `password`. An existing
   * Secret must have both.
   *
   * @returns name of the Secret
   */
  public addLogin(username: string, password: Credential): string {
    checkCall('CredentialSecret.addLogin', { username, password }, this);
    if (password.existingKey !== undefined && password.existingKey.key !== 'password')
      throw PixeeError.of(
        'credential',
        `the existing Secret of a login must have the key "password", got "${password.existingKey.key}"`,
        this.node.path,
      );
    const { name } = this.add('password', password);
    if (password.kind === 'inline') this.#inline.set('username', username);
    else if (password.kind === 'external') this.fixed.set('username', username);
    else this.expect(name, { keys: ['username'], texts: { username } });
    return name;
  }

  private expect(name: string, what: Pick<ExpectedObject, 'keys' | 'random' | 'texts'>): void {
    const { purpose, type, secretLabels } = this.props;
    releaseOf(this).expect({
      kind: 'Secret',
      name,
      ...what,
      ...(type === undefined ? {} : { type }),
      ...(secretLabels === undefined ? {} : { labels: secretLabels }),
      purpose,
    });
  }

  private addInline(key: string, value: string): SecretKey {
    const name = this.props.name;
    if ((this.#inline.get(key) ?? value) !== value)
      throw PixeeError.of(
        'credential',
        `two different values are given for the key "${key}"`,
        this.node.path,
      );
    this.#inline.set(key, value);
    const { namespace, labels, secretLabels } = this.props;
    this.ownSecret ??= manifest<Secret>(
      this,
      'Secret',
      {
        apiVersion: 'v1',
        kind: 'Secret',
        type: this.props.type ?? 'Opaque',
        metadata: { name, namespace, labels: { ...labels, ...secretLabels } },
      },
      {
        data: () => unlessNone(encodeSecretData(this.inlineTexts(false))),
        stringData: () => unlessNone(this.inlineTexts(true)),
      },
    );
    return { name, key };
  }

  /** Of the texts those that a tool fills in, or the others: in base64 it would not find its placeholders. */
  private inlineTexts(withPlaceholder: boolean): Readonly<Record<string, string>> {
    const texts = [...this.#inline].filter(([, text]) => hasPlaceholder(text) === withPlaceholder);
    return Object.fromEntries(texts);
  }

  private addExternal(key: string, credential: Credential): SecretKey {
    const release = releaseOf(this);
    const {
      externalSecretStore: store,
      externalSecretRefreshInterval,
      externalSecretTarget,
    } = release.settings;
    if (store === undefined) {
      throw PixeeError.of(
        'credential',
        `${credential.toString()} needs a store; set externalSecretStore on the release (cdk8s.externalSecrets.store in values)`,
        this.node.path,
      );
    }
    // A name of its own: the operator would remove the keys that we render into a Secret that both of us own.
    const name = this.props.externalName ?? `${this.props.name}-external`;
    this.external.set(key, credential);
    const { creationPolicy = 'Owner', deletionPolicy, refreshPolicy } = externalSecretTarget ?? {};
    if (creationPolicy === 'Merge') this.expect(name, {});
    this.ownExternalSecret ??= manifest<Omit<ExternalSecret, 'spec'>>(
      this,
      'ExternalSecret',
      {
        apiVersion: 'external-secrets.io/v1',
        kind: 'ExternalSecret',
        metadata: { name, namespace: this.props.namespace, labels: this.props.labels },
      },
      {
        spec: (): ExternalSecretSpec => ({
          refreshInterval: intervalOf(externalSecretRefreshInterval),
          refreshPolicy,
          secretStoreRef: { name: store.name, kind: store.kind ?? 'ClusterSecretStore' },
          target: {
            name,
            creationPolicy,
            deletionPolicy,
            template: this.template(),
          },
          data: [...this.external.entries()].flatMap(
            ([secretKey, { remoteReference }]): ExternalSecretData[] =>
              remoteReference === undefined ? [] : [{ secretKey, remoteRef: remoteReference }],
          ),
        }),
      },
    );
    return { name, key };
  }

  /**
   * Shape of the Secret that the operator makes. Without a template it would copy the labels of the ExternalSecret, and with them
   * those by which whoever applied that one finds what to prune.
   */
  private template(): ExternalSecretTemplate {
    const { labels, secretLabels } = this.props;
    const wanted = releaseOf(this).settings.externalSecretTarget?.template;
    const type = this.props.type ?? given(wanted?.type);
    const fetched = [...this.external.keys()].map((key) => [key, `{{ index . "${key}" }}`] as const);
    return {
      ...(type === undefined ? {} : { type }),
      metadata: {
        labels: { ...wanted?.metadata?.labels, ...labels, ...secretLabels },
        ...unlessEmpty('annotations', wanted?.metadata?.annotations ?? {}),
      },
      // Naming one key in a template leaves the fetched ones out, unless they are named too.
      ...(this.fixed.size === 0 ? {} : { data: Object.fromEntries([...fetched, ...this.fixed]) }),
    };
  }
}

/** The operator takes zero for once (`refreshInterval` in apis/externalsecrets/v1), and writes it as Go does. */
function intervalOf(text = '1h'): string {
  return /^0+$/.test(text) ? '0s' : canonicalDuration(text);
}

function unlessNone(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> | undefined {
  return Object.keys(texts).length === 0 ? undefined : texts;
}
