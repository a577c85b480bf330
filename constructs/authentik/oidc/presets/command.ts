/** A command over several lines, each but the last with a backslash at its end. */
export function command(parts: readonly string[]): string {
  return `${parts.join(' \\\n  ')}\n`;
}
