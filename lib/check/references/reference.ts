import type { Severity, ValuePath } from '../../findings/finding';
import type { CheckedObject } from '../checked-object';

/** A place in an object that names another one. */
export interface Reference {
  readonly object: CheckedObject;
  readonly path: ValuePath;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  /** The key it wants. @default - none in particular */
  readonly key?: string | undefined;
  /** Path of the key. @default - `key` beside the name */
  readonly keyPath?: ValuePath;
  /** How bad it is when the object is missing. @default 'error' */
  readonly severity?: Severity;
}

/** Makes references of one object to others of its namespace; those without a name are the schema's business. */
export class ReferenceList {
  public readonly references: Reference[] = [];

  public constructor(private readonly object: CheckedObject) {}

  public add(kind: string, name: string | undefined, path: ValuePath, more: Partial<Reference> = {}): void {
    if (name === undefined || name === '') return;
    const { object } = this;
    this.references.push({ object, kind, name, path, namespace: object.namespace, ...more });
  }

  /** A selector of a key: `{ name, key }`. */
  public addKey(
    kind: string,
    selector: { readonly name?: string; readonly key?: string; readonly optional?: boolean } | undefined,
    path: ValuePath,
  ): void {
    if (selector === undefined || selector.optional === true) return;
    this.add(kind, selector.name, [...path, 'name'], { key: selector.key, keyPath: [...path, 'key'] });
  }
}
