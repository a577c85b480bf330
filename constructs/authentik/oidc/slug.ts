/** A short name for URLs, made of a name for people: `Grafana (new)` becomes `grafana-new`. */
export function slugOf(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+|-+$/g, '');
}
