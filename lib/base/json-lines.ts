/**
 * A large table of which each run needs little: a line an entry, its name and behind a blank its JSON. The text is read when something is
 * asked for first, and a line is parsed when it is.
 */
export function jsonLines<T>(text: () => string): Readonly<Record<string, T>> {
  let lines: Lines | undefined;
  const all = (): Lines => (lines ??= new Lines(text()));
  const parsed = new Map<string | symbol, T>();
  const read = (name: string | symbol): T | undefined => {
    const known = parsed.get(name);
    if (known !== undefined) return known;
    const line = typeof name === 'string' ? all().get(name) : undefined;
    if (line === undefined) return undefined;
    const entry = JSON.parse(line) as T;
    parsed.set(name, entry);
    return entry;
  };
  // To readers it is a plain object that nobody can change.
  return new Proxy<Record<string, T>>(Object.create(null) as Record<string, T>, {
    get: (_, name) => read(name),
    has: (_, name) => typeof name === 'string' && all().get(name) !== undefined,
    ownKeys: () => all().names(),
    getOwnPropertyDescriptor: (_, name) => {
      const value = read(name);
      return value === undefined ? undefined : { value, enumerable: true, configurable: true };
    },
    set: () => false,
    defineProperty: () => false,
    deleteProperty: () => false,
  });
}

/** Where each line of a text begins, behind its name. Lines themselves are cut out one by one: most are never asked for. */
class Lines {
  private readonly starts = new Map<string, number>();

  constructor(private readonly text: string) {
    for (let at = 0; at < text.length;) {
      const blank = text.indexOf(' ', at);
      this.starts.set(text.slice(at, blank), blank + 1);
      const end = text.indexOf('\n', blank);
      at = end === -1 ? text.length : end + 1;
    }
  }

  names(): string[] {
    return [...this.starts.keys()];
  }

  get(name: string): string | undefined {
    const start = this.starts.get(name);
    if (start === undefined) return undefined;
    const end = this.text.indexOf('\n', start);
    return this.text.slice(start, end === -1 ? undefined : end);
  }
}
