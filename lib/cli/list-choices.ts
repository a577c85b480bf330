/** `a, b or c`. */
export function listChoices(choices: readonly string[]): string {
  const last = choices.at(-1) ?? '';
  return choices.length < 2 ? last : `${choices.slice(0, -1).join(', ')} or ${last}`;
}

/** A text of the help, in which every one of the choices is named: those that are described in it are. */
export function withChoices(help: string, choices: readonly string[] | undefined): string {
  if (choices === undefined || choices.every((choice) => isNamed(choice, help))) return help;
  return `${help}: ${listChoices(choices)}`;
}

/** Whether a text names a word as such, not as a part of another. */
export function isNamed(word: string, text: string): boolean {
  return text.split(/[\s,;:()]+/).some((one) => one === word || one === `${word}.`);
}
