/** The text, unless it is empty: like Helm's charts, we take an empty string for "not given". */
export function given<T extends string>(text: T | undefined | null): T | undefined {
  return text === undefined || text === null || text === '' ? undefined : text;
}
