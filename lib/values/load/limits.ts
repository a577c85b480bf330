/** Highest list index in `--set`, as in Helm. */
export const MAX_SET_INDEX = 65_536;

/** Most dots in one key of `--set`, as in Helm. */
export const MAX_SET_LEVEL = 30;
