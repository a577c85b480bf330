/** How an application looks in the portal of Authentik. */
export interface ApplicationTile {
  /** Heading under which it stands. @default - none @format any */
  readonly heading?: string;
  /** Picture: a URL, or a path of Authentik's storage. @default - the first letter of its name @format any */
  readonly icon?: string;
  /** Text under the name. @default - none @format any */
  readonly description?: string;
  /** Whom it is from. @default - nobody is named @format any */
  readonly publisher?: string;
  /** Whether it opens a new tab. @default false */
  readonly openInNewTab?: boolean;
}
