/** Objects that were made of plain JSON data and nothing else, and that nobody changes any more. */
const known = new WeakSet<object>();

/** Says of an object that it is plain JSON all through, so that its text stands for it. It must not be changed from now on. */
export function markJson<T extends object>(object: T): T {
  known.add(object);
  return object;
}

/** Whether an object is known to be plain JSON. */
export function isKnownJson(object: object): boolean {
  return known.has(object);
}
