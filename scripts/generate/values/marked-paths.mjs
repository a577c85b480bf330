/** Prints which values are secret and which are deprecated. */
import { documentedKeys } from './walk.mjs';

/** The text of `secret-paths.ts`. */
export function printMarkedPaths(schema) {
  const keys = documentedKeys(schema);
  const secret = keys.filter(({ node }) => node.secret).map(({ path }) => ({ path }));
  const sensitive = keys.filter(({ node }) => node.sensitive).map(({ path }) => ({ path }));
  const deprecated = keys
    .filter(({ node }) => node.deprecated)
    .map(({ path, node }) => ({ path, message: node.deprecationMessage }));
  return `// Made by scripts/generate/values.mjs from lib/values/contract. Do not edit.

/** A value that is marked in the contract; \`*\` in the path stands for any list item or map key. */
export interface MarkedPath {
  readonly path: readonly string[];
}

/** A value or section that has been replaced. */
export interface DeprecatedPath extends MarkedPath {
  /** What to use instead. */
  readonly message: string;
}

/** Every value that must never be shown. */
export const secretPaths: readonly MarkedPath[] = ${list(secret)};

/** Every address that may carry a secret. */
export const sensitivePaths: readonly MarkedPath[] = ${list(sensitive)};

/** Every value and section that has been replaced. */
export const deprecatedPaths: readonly DeprecatedPath[] = ${list(deprecated)};
`;
}

function list(entries) {
  return `[\n${entries.map((entry) => `  ${JSON.stringify(entry)},\n`).join('')}]`;
}
