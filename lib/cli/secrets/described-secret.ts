/** How a Secret comes into being. */
export type SecretOrigin =
  /** Somebody has to make it. */
  | 'expected'
  /** It is among the manifests. */
  | 'rendered'
  /** The External Secrets operator fetches it. */
  | 'external'
  /** Another operator makes it. */
  | 'operator';

/** What a key of a Secret must hold. */
export type KeyContent =
  /** Any random text. */
  | 'random'
  /** What only somebody else can give, such as a token. */
  | 'given'
  /** A text that is known. */
  | 'fixed'
  /** It is seen to. */
  | 'present';

/** One key of a Secret, without its value. */
export interface DescribedKey {
  readonly name: string;
  readonly content: KeyContent;
  /** The known text. @default - it is not known */
  readonly text?: string;
  /** Whether it is read only when it is there. @default false */
  readonly optional?: boolean;
}

/** A Secret of the deployment, without its values. */
export interface DescribedSecret {
  readonly name: string;
  readonly type: string;
  readonly origin: SecretOrigin;
  readonly keys: readonly DescribedKey[];
  /** Labels that it needs for its reader. @default - none */
  readonly labels?: Readonly<Record<string, string>>;
  /** What it is for, in a few words. @default - its readers tell */
  readonly purpose?: string;
  /** Who reads it, as `Kind/name`. */
  readonly readBy: readonly string[];
}

/** The Secrets of one origin. */
export function ofOrigin(
  secrets: readonly DescribedSecret[],
  origin: SecretOrigin,
): readonly DescribedSecret[] {
  return secrets.filter((secret) => secret.origin === origin);
}
