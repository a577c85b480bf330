import { isMap, isScalar, isSeq, visit } from 'yaml';
import { codeFrame } from '../../findings/code-frame';
import type { Finding, Location, ValuePath } from '../../findings/finding';
import { isHarmless, type Place } from '../../findings/disclosure';
import { type LineMask, MASK, type MarkedSpan, maskBySpans } from '../../findings/mask';
import type { SourceText, Span } from '../../findings/source-text';
import type { Problem } from '../../yaml/problem';
import { HiddenWords } from './hidden-words';
import { shownOfLines } from './shown-lines';
import { shownOfTree } from './shown-tree';
import type { Reach, Source } from './source';
import { readScalar, scalarText } from './tagged-scalar';
import { type TreePlace, type YamlTree, follow, resolveAlias, spanOf } from './yaml-tree';

/** What places do not tell of a text, such as names that are known wherever they stand. */
export type MoreSpans = (text: SourceText, tree: YamlTree) => readonly MarkedSpan[];

/** A values file, or another file that is read in the same way, as a source of values. */
export class FileSource implements Source {
  readonly kind = 'file';
  private lazyLines?: LineMask;
  private hiddenWords?: HiddenWords;

  constructor(
    readonly name: string,
    private readonly text: SourceText,
    private readonly tree: YamlTree,
    private readonly root: Place,
    private readonly moreSpans: MoreSpans = () => [],
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

  shownPath(path: ValuePath): ValuePath {
    let place: Place | undefined = this.root;
    return path.map((part, index) => {
      place = place?.below(String(part));
      if (typeof part === 'number' || place !== undefined) return part;
      return isHarmless(part) && this.isKeyShown(path.slice(0, index + 1)) ? part : MASK;
    });
  }

  private isKeyShown(path: ValuePath): boolean {
    const { key, depth } = follow(this.tree, path);
    const span = depth === path.length ? spanOf(key) : undefined;
    if (span === undefined) return true;
    const { line, column } = this.text.placeOf(span.start);
    return this.lines(line).isShown(column - 1);
  }

  written(path: ValuePath): string | undefined {
    const place = follow(this.tree, path);
    const node = place.depth === path.length ? resolveAlias(this.tree, place.value) : null;
    if (!isScalar(node)) return undefined;
    const reading = readScalar(node);
    const isNumber = 'value' in reading && typeof reading.value === 'number';
    return isNumber && String(reading.value) !== scalarText(node) ? scalarText(node) : undefined;
  }

  /** The finding that tells a problem of this file. */
  report(problem: Problem): Finding {
    const { rule, severity = 'error', message, remedy, path } = problem;
    return {
      rule,
      severity,
      message,
      ...(remedy === undefined ? {} : { remedy }),
      ...(path === undefined ? {} : { path: this.shownPath(path) }),
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

  /** The location of a part of the text. The frame is made when somebody looks at it: of very many findings, only some are shown. */
  locationOf(span: Span): Location {
    const { text } = this;
    const lines = (): LineMask => this.lines;
    let frame: string | undefined;
    return {
      source: this.name,
      ...text.placeOf(span.start),
      get frame() {
        frame ??= codeFrame(text, span, lines());
        return frame;
      },
    };
  }

  /** A message about this file, without what may not be shown of it. */
  shownText(message: string): string {
    this.hiddenWords ??= this.findHidden();
    return this.hiddenWords.mask(message);
  }

  private findHidden(): HiddenWords {
    const { text, tree } = this;
    const words = new HiddenWords();
    visit(tree.contents, {
      Scalar: (_, node) => {
        const value = scalarText(node);
        const { line, column } = text.placeOf(node.range?.[0] ?? 0);
        if (!isHarmless(value) || !this.lines(line).isShown(column - 1)) words.add(value);
      },
    });
    return words;
  }

  private get lines(): LineMask {
    const { text, tree, root } = this;
    const spans = (): readonly MarkedSpan[] =>
      tree.sound ? shownOfTree(text, tree, root) : shownOfLines(text, root);
    this.lazyLines ??= maskBySpans(text, [...spans(), ...this.moreSpans(text, tree)]);
    return this.lazyLines;
  }
}
