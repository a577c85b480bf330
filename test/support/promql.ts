import type { LRParser } from '@lezer/lr';

// Its types are those of an ECMAScript module, which the compiler does not let a file of ours import.
const { parser } = jest.requireActual<{ readonly parser: LRParser }>('@prometheus-io/lezer-promql');

/** What a real parser of PromQL cannot read of an expression: the places, as the text around them; nothing when it reads all. */
export function promqlProblems(expression: string): string[] {
  const problems: string[] = [];
  parser.parse(expression).iterate({
    enter: (node) => {
      if (!node.type.isError) return;
      const [from, to] = [Math.max(0, node.from - 10), node.to + 10];
      problems.push(`at ${String(node.from)}: …${expression.slice(from, to)}…`);
    },
  });
  return problems;
}

/** The names of metrics that an expression asks for. */
export function metricsOf(expression: string): string[] {
  const names: string[] = [];
  parser.parse(expression).iterate({
    enter: ({ name, node, from, to }) => {
      if (name === 'Identifier' && node.parent?.name === 'VectorSelector')
        names.push(expression.slice(from, to));
    },
  });
  return names;
}
