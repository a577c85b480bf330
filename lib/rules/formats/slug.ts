import { withoutTail } from '../../base/trim';

const SLUG = /^[a-z0-9][a-z0-9_-]*$/;

/** Whether a text is a slug. */
export function isSlug(text: string): boolean {
  return SLUG.test(text);
}

/** A slug made of a text; empty when it has nothing that one could be made of. */
export function properSlug(text: string): string {
  const slug = text
    .toLowerCase()
    .replace(/[^a-z0-9_-]+/g, '-')
    .replace(/^[-_]+/, '');
  return withoutTail(slug, '-');
}
