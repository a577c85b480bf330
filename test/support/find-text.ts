/** Every place of a text in JSON-like data, keys included, as paths such as `spec.containers.0.env.3.value`. */
export function findText(data: unknown, text: string, path = ''): readonly string[] {
  if (typeof data !== 'object' || data === null) return String(data).includes(text) ? [path] : [];
  return Object.entries(data).flatMap(([key, value]) => {
    const here = path === '' ? key : `${path}.${key}`;
    return [...(key.includes(text) ? [here] : []), ...findText(value, text, here)];
  });
}
