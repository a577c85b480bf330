import { type Alias, type Document, isAlias, isCollection, isMap, isScalar, type Node, visit } from 'yaml';
import { aliasTargets } from './alias-targets';
import { MAX_ENTRIES } from './limits';
import { syntaxProblem } from './syntax-problem';

/** What keeps a tree from becoming data. */
export interface TreeProblem {
  readonly message: string;
  /** Where it shows, in characters from the start of the text. */
  readonly offset: number;
}

/** More aliases have no place in a short text: a few of them can stand for billions of values. */
const MAX_ALIASES = 100;

/**
 * The first thing that keeps a tree from becoming plain data: a mistake of syntax, a key given twice, a map or list of too many entries,
 * aliases that stand for nothing, for themselves or for too much.
 */
export function treeProblem(document: Document): TreeProblem | undefined {
  const [error] = document.errors;
  if (error !== undefined) {
    const { message, start } = syntaxProblem(error, document);
    return { message, offset: start };
  }
  const targets = aliasTargets(document);
  let aliases = 0;
  let problem: TreeProblem | undefined;
  visit(document, {
    Node: (_, node) => {
      aliases += isAlias(node) ? 1 : 0;
      const message = isAlias(node)
        ? aliasProblem(node, targets.get(node), aliases)
        : isCollection(node) && node.items.length > MAX_ENTRIES
          ? `a map or list has more than ${MAX_ENTRIES} entries`
          : isMap(node)
            ? keyProblem(node.items)
            : undefined;
      if (message === undefined) return undefined;
      problem = { message, offset: node.range?.[0] ?? 0 };
      return visit.BREAK;
    },
  });
  return problem;
}

function aliasProblem(alias: Alias, target: Node | undefined, count: number): string | undefined {
  if (target === undefined) return 'an alias stands for nothing';
  const [start] = alias.range ?? [0];
  if ((target.range?.[0] ?? 0) <= start && start < (target.range?.[1] ?? 0))
    return 'an alias contains itself';
  return count > MAX_ALIASES ? `more than ${MAX_ALIASES} aliases stand` : undefined;
}

function keyProblem(items: readonly { readonly key: unknown }[]): string | undefined {
  const keys = new Set<unknown>();
  for (const { key } of items) {
    if (!isScalar(key)) return 'a map or list is a key';
    if (keys.has(key.value)) return 'a key is given twice in one map';
    keys.add(key.value);
  }
  return undefined;
}
