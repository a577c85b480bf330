/**
 * Keys, or sections of them, that the contract knows and whose component does not exist yet: setting them changes nothing.
 * Whoever builds a component takes its keys out of this list. It is empty when the product is complete.
 */
export const pending: readonly string[] = [];

/** Whether a key is in the list, or in a section that is. */
export function isPending(key: string): boolean {
  return pending.some((entry) => key === entry || key.startsWith(`${entry}.`));
}
