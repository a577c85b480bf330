/*
 * Bounds on what is read of YAML that others have written. All are far above what an installation needs, and each stops an
 * input that would otherwise take all memory or time.
 */

/** Largest file in bytes, but for manifests; Kubernetes itself stores no Secret or ConfigMap above it. */
export const MAX_FILE_BYTES = 1024 * 1024;

/** Most parts of a document: keys, values, signs between them, blanks and line breaks, as the lexer counts them. */
export const MAX_PARTS = 500_000;

/** The same for files that are parsed once more when something is wrong with them: blueprints, and profiles of charts. */
export const MAX_PARTS_READ_TWICE = 200_000;

/** Most entries of one map or list: what all objects or all pods are given is written as often as there are of them. */
export const MAX_ENTRIES = 10_000;

/** Deepest nesting of maps and lists. */
export const MAX_DEPTH = 100;

/** Most values that aliases and merge keys of one file may stand for, all together. */
export const MAX_ALIASED_VALUES = 100_000;

/** Most problems told about one file; a file with more is likely no YAML at all. */
export const MAX_PROBLEMS = 20;
