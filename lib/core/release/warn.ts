/** Prints warnings of an app for the person who runs it: the only place of the library that prints anything. */
export function warn(text: string): void {
  // eslint-disable-next-line no-console -- an app has no other way to hear of them; standard error leaves manifests on standard output alone
  console.error(text);
}
