import { parse } from 'yaml';
import { withoutTail } from '../../base/trim';

/** Options of the library that reads what this reader does not. */
const READ = { version: '1.1', merge: true, uniqueKeys: false, prettyErrors: false, strict: false } as const;

/** Thrown for everything but the plain block style that charts are written in. */
class Unusual extends Error {}

interface Line {
  readonly indent: number;
  readonly text: string;
  /** Where it stands among all lines of the text, for block scalars. */
  readonly number: number;
}

const scalars = new Map<string, unknown>();

/**
 * Reads a document that Helm printed, many times as fast as a whole YAML reader: a learning reads thousands. What is not in
 * plain block style is given to the library, scalars and flow collections always.
 */
export function readYaml(text: string): unknown {
  try {
    return new BlockReader(text).document();
  } catch (error) {
    if (!(error instanceof Unusual)) throw error;
    return parse(text, READ);
  }
}

const KEY =
  /^("(?:[^"\\]|\\.)*"|'(?:[^']|'')*'|[^\s#&*!|>'"%@`{}[\],?:-][^#:]*?|-[^\s#:][^#:]*?):(?: (.*))?$/;

class BlockReader {
  private readonly lines: readonly Line[];
  private readonly raw: readonly string[];
  private at = 0;

  public constructor(text: string) {
    this.raw = text.split('\n');
    this.lines = this.raw.flatMap((line, number) => {
      const indent = line.search(/\S/);
      if (indent === -1 || line.charAt(indent) === '#') return [];
      if (line.includes('\t') || /^(?:%|\.\.\.)/.test(line)) throw new Unusual();
      return [{ indent, text: line.slice(indent).trimEnd(), number }];
    });
  }

  public document(): unknown {
    if (this.lines.length === 0) return undefined;
    const value = this.block(this.lines[0]?.indent ?? 0);
    if (this.at < this.lines.length) throw new Unusual();
    return value;
  }

  private block(indent: number): unknown {
    const first = this.lines[this.at];
    if (first === undefined) throw new Unusual();
    return isItem(first.text) ? this.list(indent) : this.map(indent);
  }

  private list(indent: number): unknown[] {
    const list: unknown[] = [];
    for (
      let line = this.lines[this.at];
      line?.indent === indent && isItem(line.text);
      line = this.lines[this.at]
    ) {
      const rest = line.text.slice(1);
      const text = rest.trimStart();
      if (text === '') {
        this.at += 1;
        list.push(this.below(indent + 1));
      } else if (KEY.test(text) || isItem(text)) {
        // the rest of the line is the first line of a block of its own
        const inner = indent + 1 + rest.length - text.length;
        (this.lines as Line[])[this.at] = { indent: inner, text, number: line.number };
        list.push(this.block(inner));
      } else {
        this.at += 1;
        list.push(this.value(text, indent, line.number));
      }
    }
    return list;
  }

  private map(indent: number): Record<string, unknown> {
    const entries: [string, unknown][] = [];
    for (let line = this.lines[this.at]; line?.indent === indent; line = this.lines[this.at]) {
      const match = KEY.exec(line.text);
      if (match === null) throw new Unusual();
      const [, key = '', rest = ''] = match;
      const text = rest.trimStart();
      if (key === '<<') throw new Unusual();
      this.at += 1;
      entries.push([
        String(scalar(key)),
        text === '' || text.startsWith('#') ? this.below(indent) : this.value(text, indent, line.number),
      ]);
    }
    return Object.fromEntries(entries);
  }

  /** What stands under a key, or under a bare dash. */
  private below(indent: number): unknown {
    const next = this.lines[this.at];
    if (next === undefined) return null;
    if (next.indent > indent || (next.indent === indent && isItem(next.text))) return this.block(next.indent);
    return null;
  }

  private value(text: string, indent: number, number: number): unknown {
    if (/^[|>]/.test(text)) return this.literal(text, indent, number);
    const next = this.lines[this.at];
    // a scalar or a flow collection that goes on in the next line
    if (next !== undefined && next.indent > indent) throw new Unusual();
    if (/^[&*!]/.test(text)) throw new Unusual();
    return scalar(text);
  }

  private literal(header: string, indent: number, number: number): string {
    const style = /^\|([+-]?)$/.exec(header);
    if (style === null) throw new Unusual();
    let end = number + 1;
    while (end < this.raw.length && (isBlank(this.raw[end]) || indentOf(this.raw[end]) > indent)) end += 1;
    const body = this.raw.slice(number + 1, end);
    while ((this.lines[this.at]?.number ?? Infinity) < end) this.at += 1;
    const own = body.find((line) => !isBlank(line));
    if (own === undefined) return '';
    const cut = body.map((line) => line.slice(indentOf(own)));
    const text = cut.join('\n');
    if (style[1] === '+') throw new Unusual();
    const stripped = withoutTail(text, '\n');
    return style[1] === '-' ? stripped : `${stripped}\n`;
  }
}

function isItem(text: string): boolean {
  return text === '-' || text.startsWith('- ');
}

function isBlank(line: string | undefined): boolean {
  return (line ?? '').trim() === '';
}

function indentOf(line: string | undefined): number {
  return (line ?? '').search(/\S/);
}

/** Scalars and flow collections, by the library; equal texts are read once. */
function scalar(text: string): unknown {
  if (/^[A-Za-z][\w./-]*[\w/]$/.test(text) && text.length > 5) return text;
  if (scalars.has(text)) return scalars.get(text);
  const value: unknown = parse(text, READ);
  scalars.set(text, value);
  return value;
}
