/** Words that the shell takes as they are. */
const PLAIN = /^[A-Za-z0-9_@%+=:,./-]+$/;

/** A text as one word of a shell command. */
export function quote(text: string): string {
  return PLAIN.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/** A command that prints a text as it is, without a line end. */
export function print(text: string): string {
  return `printf %s ${quote(text)}`;
}
