import { type Node, type YAMLMap, isMap, isScalar, isSeq } from 'yaml';
import {
  SecretGuess,
  type SecretPath,
  canBeSecret,
  onlyNamesSecret,
  stepInto,
} from '../../findings/secret-keys';
import { findCommentSecrets, findKeySecrets, findPlainSecrets } from '../../findings/secret-text';
import type { SourceText, Span } from '../../findings/source-text';
import { isMergeKey } from './plain-values';
import { scalarText } from './tagged-scalar';
import { type YamlTree, asNode, keyText, mergedMaps, resolveAlias } from './yaml-tree';

/** More nodes than this are not looked at one by one: then the whole text is secret. */
const MAX_VISITS = 200_000;

/** Every stretch of a values file that holds a secret. */
export function findSecretSpans(source: SourceText, tree: YamlTree, secrets: readonly SecretPath[]): Span[] {
  const guess = new SecretGuess(secrets);
  const walk = new SecretWalk(tree, guess);
  walk.visit(tree.contents, { parents: [], secrets, hidden: 'no' });
  const byText = tree.sound ? findCommentSecrets(source, guess) : findKeySecrets(source, guess);
  return [...walk.spans, ...findPlainSecrets(source.text), ...byText];
}

/** What is known of a place on the way down. */
interface Place {
  readonly parents: readonly string[];
  /** The secret paths that go on from here. */
  readonly secrets: readonly SecretPath[];
  /** Whether all values from here on are secret: by the contract, or because a key looks so. */
  readonly hidden: 'no' | 'guessed' | 'declared';
}

class SecretWalk {
  readonly spans: Span[] = [];
  private visits = 0;

  constructor(
    private readonly tree: YamlTree,
    private readonly guess: SecretGuess,
  ) {}

  visit(node: Node | null, place: Place): void {
    this.visits += 1;
    if (this.visits > MAX_VISITS) {
      if (this.visits === MAX_VISITS + 1) this.spans.push({ start: 0, end: Number.MAX_SAFE_INTEGER });
      return;
    }
    const target = resolveAlias(this.tree, node);
    if (isScalar(target)) {
      const secret = place.hidden !== 'no' && canBeSecret(scalarText(target));
      if (secret && target.range) this.spans.push({ start: target.range[0], end: target.range[1] });
    } else if (isMap(target)) {
      this.visitMap(target, place);
    } else if (isSeq(target)) {
      for (const [index, item] of target.items.entries())
        this.visit(asNode(item), this.into(place, String(index)));
    }
  }

  private visitMap(map: YAMLMap, place: Place): void {
    const secretVariable = place.hidden === 'no' && this.namesSecret(map);
    for (const pair of map.items) {
      if (isMergeKey(pair.key)) {
        for (const merged of mergedMaps(this.tree, pair)) this.visit(merged, place);
        continue;
      }
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
