import { type Alias, type Document, isAlias, type Node, visit } from 'yaml';

/**
 * Which node each alias of a document stands for: the last one of its name above it. The parser's own way looks through the document
 * for each of them. An alias without a target is left out; one may stand in its own target.
 */
export function aliasTargets(document: Document): ReadonlyMap<Alias, Node> {
  const anchors = new Map<string, Node>();
  const targets = new Map<Alias, Node>();
  visit(document, {
    Node: (_, node) => {
      if (isAlias(node)) {
        const target = anchors.get(node.source);
        if (target !== undefined) targets.set(node, target);
      } else if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return targets;
}
