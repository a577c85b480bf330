import { withoutTail } from '../../../lib/base/trim';

/** A short name for URLs, made of a name for people: `Grafana (new)` becomes `grafana-new`. */
export function slugOf(name: string): string {
  const slug = name
    .toLowerCase()
    .replace(/[^a-z0-9_]+/g, '-')
    .replace(/^[-_]+/, '');
  return withoutTail(slug, '-');
}
