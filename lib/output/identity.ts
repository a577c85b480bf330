import { isPlainObject } from '../base/plain-object';

/** What names a Kubernetes object and says whose it is; empty text for what it does not say. */
export interface Identity {
  /** Group of the API, empty for the core. */
  readonly group: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
  readonly labels: Readonly<Record<string, unknown>>;
}

/** Reads the identity off a finished object. */
export function identify(object: object): Identity {
  const { apiVersion, kind, metadata } = object as Readonly<Record<string, unknown>>;
  const meta = isPlainObject(metadata) ? metadata : {};
  const version = text(apiVersion);
  return {
    group: version.includes('/') ? version.slice(0, version.indexOf('/')) : '',
    kind: text(kind),
    name: text(meta.name),
    namespace: text(meta.namespace),
    labels: isPlainObject(meta.labels) ? meta.labels : {},
  };
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : '';
}
