import { ApiObject } from 'cdk8s';
import type { IConstruct } from 'constructs';
import { isPlainObject } from '../../base/plain-object';
import type { Finding } from '../../findings/finding';
import { CredentialSecret, type SecretKey } from './credential-secret';
import { once } from '../object/synthesis';

/**
 * Credentials that no object reads, among those below a construct. A reader is whoever names the Secret, with the key or as a whole:
 * pods, and resources of operators; in whatever chart of the app, and whoever wrote it.
 */
export function unreadCredentials(scope: IConstruct): readonly Finding[] {
  const secrets = secretsBelow(scope);
  if (secrets.length === 0) return [];
  const { root } = scope.node;
  const readers = once(root, Readers, () => new Readers(root));
  return secrets.flatMap((secret) => {
    const unread = secret.keys.filter((key) => !readers.has(key));
    return unread.length === 0 ? [] : [unreadFinding(secret, unread)];
  });
}

function secretsBelow(scope: IConstruct): readonly CredentialSecret[] {
  return scope.node
    .findAll()
    .filter((construct): construct is CredentialSecret => construct instanceof CredentialSecret)
    .filter((secret) => secret.keys.length > 0 && !secret.isReadElsewhere);
}

function unreadFinding({ node, purpose }: CredentialSecret, unread: readonly SecretKey[]): Finding {
  const [first] = unread;
  const keys = unread.map(({ key }) => key).join(', ');
  return {
    rule: 'unread-credential',
    severity: 'warning',
    construct: node.scope?.node.path ?? node.path,
    ...(first === undefined ? {} : { object: `Secret/${first.name}`, field: `data.${first.key}` }),
    message: `nothing reads ${keys} (${purpose})`,
    remedy: 'hand the construct that has the credential to what should use it, or leave the credential out',
  };
}

/** Which keys of the Secrets of an app are read. */
class Readers {
  private readonly names: ReadonlySet<string>;
  private readonly read = new Set<string>();

  public constructor(root: IConstruct) {
    this.names = new Set(secretsBelow(root).flatMap(({ keys }) => keys.map(({ name }) => name)));
    for (const construct of root.node.findAll()) {
      if (!(construct instanceof ApiObject)) continue;
      // What makes the Secret does not read it.
      if (construct.kind === 'ExternalSecret' || construct.kind === 'Secret') continue;
      // Many objects have the name of a Secret themselves.
      for (const [field, part] of Object.entries(construct.toJson() as object))
        if (field !== 'metadata') this.walk(part);
    }
  }

  public has({ name, key }: SecretKey): boolean {
    return this.read.has(idOf(name, key)) || this.read.has(idOf(name));
  }

  private walk(value: unknown): void {
    if (typeof value === 'string') {
      if (this.names.has(value)) this.read.add(idOf(value));
    } else if (Array.isArray(value)) {
      for (const item of value as unknown[]) this.walk(item);
    } else if (isPlainObject(value)) this.walkObject(value);
  }

  /** A name beside a key, or beside items with keys, reads these alone. */
  private walkObject(object: Readonly<Record<string, unknown>>): void {
    const keys = keysOf(object);
    for (const part of Object.values(object)) {
      if (typeof part !== 'string' || !this.names.has(part)) this.walk(part);
      else if (keys === undefined) this.read.add(idOf(part));
      else for (const key of keys) this.read.add(idOf(part, key));
    }
  }
}

function keysOf({ key, items }: Readonly<Record<string, unknown>>): readonly string[] | undefined {
  if (typeof key === 'string') return [key];
  if (!Array.isArray(items)) return undefined;
  return (items as unknown[]).flatMap((item) =>
    isPlainObject(item) && typeof item['key'] === 'string' ? [item['key']] : [],
  );
}

/** Neither names nor keys of Secrets have a slash. */
function idOf(name: string, key = '*'): string {
  return `${name}/${key}`;
}
