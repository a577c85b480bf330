import type { ObjectMeta } from '../generated/kubernetes';
import type { KnownKind, KnownObject, DeepPartial, ObjectOfKind } from './deep-partial';

/** One finished object with what every rule needs to know of it. */
export interface CheckedObject {
  readonly apiVersion: string;
  /** Group of the API, empty for the core. */
  readonly group: string;
  readonly kind: string;
  /** Its name, empty when it has none. */
  readonly name: string;
  /** Its namespace, or the one it will be applied to. */
  readonly namespace: string;
  /** `Kind/name`, as findings print it. */
  readonly label: string;
  readonly metadata: DeepPartial<ObjectMeta>;
  /** The object without what its schema refused. @default - the kind has no schema here */
  readonly body?: DeepPartial<KnownObject>;
  /** The object as it was given. */
  readonly given: Readonly<Record<string, unknown>>;
}

/** A finished object of one kind. */
export interface CheckedObjectOf<Kind extends KnownKind> extends Omit<CheckedObject, 'body'> {
  readonly body: DeepPartial<ObjectOfKind<Kind>>;
}
