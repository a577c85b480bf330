/** The consequences that `--fail-on` names, each a list of words. */
export function fatalConsequences(lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(',')).map((name) => name.trim()));
}
