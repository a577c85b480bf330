/**
 * A large table of which each run needs little: a line an entry, its name and behind a blank its JSON. A line is parsed when it is
 * asked for first.
 */
export function jsonLines<T>(text: string): Readonly<Record<string, T>> {
  const lines = new Map<string, string>();
  for (const line of text.split('\n')) {
    const end = line.indexOf(' ');
    lines.set(line.slice(0, end), line.slice(end + 1));
  }
  const parsed = new Map<string | symbol, T>();
  const read = (name: string | symbol): T | undefined => {
    const known = parsed.get(name);
    if (known !== undefined) return known;
    const line = typeof name === 'string' ? lines.get(name) : undefined;
    if (line === undefined) return undefined;
    const entry = JSON.parse(line) as T;
    parsed.set(name, entry);
    return entry;
  };
  // To readers it is a plain object that nobody can change.
  return new Proxy<Record<string, T>>(Object.create(null) as Record<string, T>, {
    get: (_, name) => read(name),
    has: (_, name) => typeof name === 'string' && lines.has(name),
    ownKeys: () => [...lines.keys()],
    getOwnPropertyDescriptor: (_, name) => {
      const value = read(name);
      return value === undefined ? undefined : { value, enumerable: true, configurable: true };
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
}
