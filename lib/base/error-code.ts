/** What the operating system calls an error, such as `ENOENT`; empty for anything else that was thrown. */
export function errorCode(error: unknown): string {
  // Not `instanceof Error`: the error may come from another realm.
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : '';
}
