import { type Node, type Scalar, type YAMLMap, isAlias, isMap, isScalar, isSeq } from 'yaml';
import {
  SecretGuess,
  type SecretPath,
  canBeSecret,
  onlyNamesSecret,
  stepInto,
} from '../../findings/secret-keys';
import { findCommentSecrets, findKeySecrets, findPlainSecrets } from '../../findings/secret-text';
import type { SourceText, Span } from '../../findings/source-text';
import { MAX_DEPTH } from './limits';
import { isMergeKey } from './merge-key';
import { scalarText } from './tagged-scalar';
import { type YamlTree, asNode, keyText, mergedMaps, resolveAlias, spanOf } from './yaml-tree';

/** Of a tree with more nodes, or deeper than values may be, the whole text is secret. */
const MAX_VISITS = 200_000;

/** Every stretch of a values file that holds a secret. */
export function findSecretSpans(source: SourceText, tree: YamlTree, secrets: readonly SecretPath[]): Span[] {
  const guess = new SecretGuess(secrets);
  const walk = new SecretWalk(source.text, tree, guess);
  walk.visit(tree.contents, { parents: [], secrets, hidden: 'no' });
  // What the tree knows as keys it has dealt with; in texts there may be others.
  const unknown = tree.sound ? walk.texts : [{ start: 0, end: source.text.length }];
  return [
    ...walk.spans,
    ...findPlainSecrets(source.text, guess),
    ...findCommentSecrets(source, guess),
    ...unknown.flatMap((text) => findKeySecrets(source, guess, text)),
  ];
}

/** What is known of a place on the way down. */
interface Place {
  readonly parents: readonly string[];
  /** The secret paths that go on from here. */
  readonly secrets: readonly SecretPath[];
  /** Whether all values from here on are secret: by the contract, or because a key looks so. */
  readonly hidden: 'no' | 'guessed' | 'declared';
}

/** Anchors and tags at the end of a text, and a comment where a text goes on. */
const PROPERTIES = /(?:[&!]\S*\s+)+$/;
const COMMENT = /[ \t]+#.*/y;
/** Anchors and tags longer than this together are nobody's. */
const MAX_PROPERTIES = 500;

class SecretWalk {
  readonly spans: Span[] = [];
  /** Texts that are shown, with something like `key: value` in them. */
  readonly texts: Span[] = [];
  private visits = 0;
  private complete = true;

  constructor(
    private readonly text: string,
    private readonly tree: YamlTree,
    private readonly guess: SecretGuess,
  ) {}

  visit(node: Node | null, place: Place): void {
    this.visits += 1;
    if (this.visits > MAX_VISITS || place.parents.length > MAX_DEPTH) {
      if (this.complete) this.spans.push({ start: 0, end: this.text.length });
      this.complete = false;
      return;
    }
    const target = resolveAlias(this.tree, node);
    if (place.hidden !== 'no') {
      // An alias may be a secret that begins with an asterisk.
      if (isAlias(node)) this.hide(node);
      if (this.isHiddenWhole(target, place)) return this.hide(target);
    }
    if (isScalar(target)) this.noteText(target);
    else if (isMap(target)) this.visitMap(target, place);
    else if (isSeq(target)) {
      for (const [index, item] of target.items.entries())
        this.visit(asNode(item), this.into(place, String(index)));
    }
  }

  private noteText(node: Scalar): void {
    const span = spanOf(node);
    if (span && /[:=]/.test(scalarText(node))) this.texts.push(span);
  }

  /** Where a text was meant, `{abc}` and `[abc]` are secrets, too, and their parts no keys. */
  private isHiddenWhole(node: Node | null, place: Place): boolean {
    if (isScalar(node)) return canBeSecret(scalarText(node));
    return (isMap(node) || isSeq(node)) && (place.hidden === 'declared' || node.flow === true);
  }

  /** Hides a value with its anchor and tag, and with the comment that it may have been cut at. */
  private hide(node: Node | null): void {
    const span = spanOf(node);
    if (span === undefined) return;
    const before =
      PROPERTIES.exec(this.text.slice(Math.max(0, span.start - MAX_PROPERTIES), span.start))?.[0] ?? '';
    COMMENT.lastIndex = span.end;
    const after = COMMENT.exec(this.text)?.[0] ?? '';
    this.spans.push({ start: span.start - before.length, end: span.end + after.length });
  }

  private visitMap(map: YAMLMap, place: Place): void {
    const secretVariable = place.hidden === 'no' && this.namesSecret(map);
    for (const pair of map.items) {
      if (isMergeKey(pair.key)) {
        for (const merged of mergedMaps(this.tree, pair)) this.visit(merged, place);
        continue;
      }
      // A scalar may hold more than a key, and anything else is none.
      this.visit(asNode(pair.key), { ...place, hidden: 'no' });
      const key = keyText(this.tree, pair.key);
      if (key === undefined) {
        this.visit(asNode(pair.value), { ...place, hidden: 'guessed' });
        continue;
      }
      const next = this.into(place, key);
      this.visit(
        asNode(pair.value),
        secretVariable && key === 'value' ? { ...next, hidden: 'guessed' } : next,
      );
    }
  }

  /** True for an entry of `env` whose variable looks secret: its `value` then is. */
  private namesSecret(map: YAMLMap): boolean {
    const name = map.items.find((pair) => keyText(this.tree, pair.key) === 'name');
    const value = resolveAlias(this.tree, asNode(name?.value));
    return isScalar(value) && this.guess.looksSecret(scalarText(value));
  }

  private into(place: Place, key: string): Place {
    const secrets = stepInto(place.secrets, key);
    const parents = [...place.parents, key];
    if (place.hidden === 'declared' || secrets.some(({ path }) => path.length === 0)) {
      return { parents, secrets, hidden: 'declared' };
    }
    const guessed =
      place.hidden === 'guessed' ? !onlyNamesSecret(key) : this.guess.looksSecret(key, place.parents);
    return { parents, secrets, hidden: guessed ? 'guessed' : 'no' };
  }
}
