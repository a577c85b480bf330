/** One thing that is blacked out, in every file unless it names some. */
export interface TroubleshootRedactor {
  readonly name: string;
  /** Files that it is for. @default - all */
  readonly fileSelector?: TroubleshootFileSelector;
  readonly removals: TroubleshootRemovals;
}

/** Files of a bundle. */
export interface TroubleshootFileSelector {
  /** Patterns of paths in the bundle, with `*` and `**`. */
  readonly files: readonly string[];
}

/** How a text is found. Literal values are left out on purpose: a list of secrets would be one itself. */
export interface TroubleshootRemovals {
  /** Regular expressions. @default - none */
  readonly regex?: readonly TroubleshootRemovalPattern[];
  /** Paths of fields in YAML files. @default - none */
  readonly yamlPath?: readonly string[];
}

/** A regular expression of Go's syntax, for one line. */
export interface TroubleshootRemovalPattern {
  /** What the line in front must match. @default - the line stands for itself */
  readonly selector?: string;
  /** The expression; what the group `mask` matches is blacked out, what no group matches is lost. */
  readonly redactor: string;
}
