/** Half of a character of two code units, as `\u` in JSON and YAML can write it. */
const LONE_SURROGATE = /[\ud800-\udfff]/u;

/** What no object of Kubernetes can carry to where it is read: text that is no Unicode, or that ends in the middle. */
export function textFault(text: string): string | undefined {
  if (LONE_SURROGATE.test(text)) return 'holds half of a surrogate pair, which is no character';
  return text.includes('\0') ? 'holds the character U+0000, which ends a text for most programs' : undefined;
}
