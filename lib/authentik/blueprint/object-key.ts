import type { BlueprintEntry } from './entry';

/** What object an entry is about: its model, and what it is found by. */
export function objectKey({ model, identifiers }: BlueprintEntry): string {
  const fields = Object.entries(identifiers)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([field, value]) => [field, value]);
  return JSON.stringify([model, fields], (_, value: unknown) =>
    value instanceof Object && 'name' in value && 'content' in value
      ? [value.name, contentKey(value.content)]
      : value,
  );
}

function contentKey(content: unknown): unknown {
  return content instanceof Object && 'id' in content ? content.id : content;
}
