import { isMap, isSeq } from 'yaml';
import { codeFrame } from '../../findings/code-frame';
import type { Finding, Location, ValuePath } from '../../findings/finding';
import type { SecretPath } from '../../findings/secret-keys';
import type { SourceText, Span } from '../../findings/source-text';
import type { Problem } from './problem';
import { findSecretSpans } from './secret-spans';
import type { Reach, Source } from './source';
import { type TreePlace, type YamlTree, follow, resolveAlias, spanOf } from './yaml-tree';

/** A values file as a source of values. */
export class FileSource implements Source {
  readonly kind = 'file';
  private lazyHidden?: readonly Span[];

  constructor(
    readonly name: string,
    private readonly text: SourceText,
    private readonly tree: YamlTree,
    private readonly secrets: readonly SecretPath[],
  ) {}

  reach(path: ValuePath): Reach {
    // A file that is no valid YAML has given no values, whatever its tree looks like.
    if (!this.tree.sound || this.tree.contents === null) return { depth: 0, open: true };
    const { depth, open } = follow(this.tree, path);
    return { depth, open };
  }

  locate(path: ValuePath, onKey: boolean): Location {
    const place = follow(this.tree, path);
    if (place.depth === 0) return { source: this.name };
    const span = this.spanFor(place, onKey && place.depth === path.length);
    return span === undefined ? { source: this.name } : this.locationOf(span);
  }

  /** The finding that tells a problem of this file. */
  report(problem: Problem): Finding {
    const { rule, severity = 'error', message, remedy, path } = problem;
    return {
      rule,
      severity,
      message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(path === undefined ? {} : { path }),
      location: this.locationOf(problem),
    };
  }

  /** A map or list, or nothing at all, is told by its key; anything else by itself. */
  private spanFor(place: TreePlace, onKey: boolean): Span | undefined {
    const value = resolveAlias(this.tree, place.value);
    const own = spanOf(place.value);
    const byKey = onKey || isMap(value) || isSeq(value) || own === undefined || own.start === own.end;
    return byKey ? (spanOf(place.key) ?? own) : own;
  }

  private locationOf(span: Span): Location {
    this.lazyHidden ??= findSecretSpans(this.text, this.tree, this.secrets);
    const frame = codeFrame(this.text, span, this.lazyHidden);
    return { source: this.name, ...this.text.placeOf(span.start), frame };
  }
}
