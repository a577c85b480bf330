/** Most names told in one message. */
const MAX_NAMES = 20;

/** Names for a message: the first twenty, and how many more. */
export function listed(names: readonly string[]): string {
  const more = names.length - MAX_NAMES;
  return `${names.slice(0, MAX_NAMES).join(', ')}${more > 0 ? ` and ${String(more)} more` : ''}`;
}
