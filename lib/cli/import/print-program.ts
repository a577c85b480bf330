import type { AnyClass } from '../../../constructs/from-values/composition';
import {
  type Call,
  type Expression,
  type Program,
  type Statement,
  writtenArguments,
  writtenMembers,
} from './program';
import { inlined, type Names, namesOf } from './names';
import { quoted } from './quoted';

/** Columns of the code, as in the examples. */
const WIDTH = 110;

/** Prints expressions and statements; `names` knows which calls have variables. */
export class Printer {
  private readonly names: Names;
  private readonly used = new Set<string>();

  public constructor(
    private readonly program: Program,
    private readonly nameOfClass: (type: AnyClass) => string,
  ) {
    this.names = namesOf(program);
  }

  /** The classes that the statements name, by their names. */
  public get imports(): readonly string[] {
    return [...this.used].sort();
  }

  /** The statements, indented by two, with a blank line around those of several lines. */
  public statements(): string {
    const all = this.program
      .filter(({ call }) => !inlined(this.names, call))
      .map((statement) => this.statement(statement));
    return all
      .map((text, index) => {
        const last = all[index - 1];
        const apart = last !== undefined && (text.includes('\n') || last.includes('\n'));
        return `${apart ? '\n' : ''}${text}\n`;
      })
      .join('');
  }

  private statement({ call, comments }: Statement): string {
    const name = this.names.get(call);
    const before = typeof name === 'string' ? `const ${name} = ` : '';
    const text = this.print(call, 2, 2 + before.length + 1);
    return [...comments.map((line) => `  ${comment(line)}`), `  ${before}${text};`].join('\n');
  }

  /** On one line when it fits. */
  private print(expression: Expression, indent: number, column: number): string {
    const flat = this.flat(expression);
    if (flat !== undefined && column + flat.length <= WIDTH) return flat;
    return this.broken(expression, indent, column);
  }

  private flat(expression: Expression): string | undefined {
    switch (expression.kind) {
      case 'app':
        return 'app';
      case 'literal':
        return literal(expression.value);
      case 'made':
        return this.variable(expression.call) ?? this.flat(expression.call);
      case 'property':
        return joined([this.flat(expression.of), `.${expression.name}${expression.optional ? '!' : ''}`]);
      case 'list':
        return joined(['[', list(expression.items.map((item) => this.flat(item))), ']']);
      case 'object': {
        const members = writtenMembers(expression).map(({ key, value, comments }) =>
          comments.length > 0 ? undefined : this.member(key, this.flat(value)),
        );
        return members.length === 0 ? '{}' : joined(['{ ', list(members), ' }']);
      }
      case 'call':
        return joined([
          this.callee(expression),
          '(',
          list(writtenArguments(expression).map((one) => this.flat(one))),
          ')',
        ]);
    }
  }

  private broken(expression: Expression, indent: number, column: number): string {
    const pad = ' '.repeat(indent + 2);
    switch (expression.kind) {
      case 'list': {
        const items = expression.items.map((item) => `${pad}${this.print(item, indent + 2, indent + 3)},\n`);
        return `[\n${items.join('')}${' '.repeat(indent)}]`;
      }
      case 'object': {
        const members = writtenMembers(expression).map(({ key, value, comments }) => {
          const lines = comments.map((line) => `${pad}${comment(line)}\n`).join('');
          const start = indent + 2 + property(key).length + 3;
          const text = this.member(key, this.print(value, indent + 2, start)) ?? '';
          return `${lines}${pad}${text},\n`;
        });
        return `{\n${members.join('')}${' '.repeat(indent)}}`;
      }
      case 'call':
        return this.brokenCall(expression, indent, column);
      case 'made':
        return this.variable(expression.call) ?? this.broken(expression.call, indent, column);
      default:
        return this.flat(expression) ?? '';
    }
  }

  /** What comes before the last argument stays on the first line, when it fits there. */
  private brokenCall(call: Call, indent: number, column: number): string {
    const callee = this.callee(call) ?? '';
    const all = writtenArguments(call);
    const last = all.at(-1);
    const first = list(all.slice(0, -1).map((one) => this.flat(one)));
    const isOpen = last !== undefined && ['object', 'list', 'call'].includes(last.kind);
    if (
      last !== undefined &&
      isOpen &&
      first !== undefined &&
      column + callee.length + first.length < WIDTH
    ) {
      const before = first === '' ? '' : `${first}, `;
      const at = column + callee.length + 1 + before.length;
      return `${callee}(${before}${this.print(last, indent, at)})`;
    }
    const pad = ' '.repeat(indent + 2);
    const args = all.map((one) => `${pad}${this.print(one, indent + 2, indent + 3)},\n`);
    return `${callee}(\n${args.join('')}${' '.repeat(indent)})`;
  }

  private callee({ type, on, method }: Call): string | undefined {
    if (type !== undefined) {
      const name = this.nameOfClass(type);
      this.used.add(name);
      return method === undefined ? `new ${name}` : `${name}.${method}`;
    }
    return joined([on === undefined ? '' : this.flat(on), `.${method ?? ''}`]);
  }

  /** A member whose variable has its name is written once. */
  private member(key: string, value: string | undefined): string | undefined {
    if (value === undefined) return undefined;
    return value === key ? key : `${property(key)}: ${value}`;
  }

  private variable(call: Call): string | undefined {
    const name = this.names.get(call);
    return typeof name === 'string' ? name : undefined;
  }
}

function joined(parts: readonly (string | undefined)[]): string | undefined {
  return parts.some((part) => part === undefined) ? undefined : parts.join('');
}

function list(items: readonly (string | undefined)[]): string | undefined {
  return items.some((item) => item === undefined) ? undefined : items.join(', ');
}

function comment(line: string): string {
  return line === '' ? '//' : `// ${line}`;
}

function property(key: string): string {
  return /^[A-Za-z_$][\w$]*$/.test(key) ? key : quoted(key);
}

function literal(value: string | number | boolean | null): string {
  if (typeof value === 'string') return quoted(value);
  // Null takes a default away, as in a values file; most types of props do not speak of it.
  return value === null ? 'null as never' : String(value);
}
