import { isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import type { RuleId } from '../../findings/rules';
import type { FormatProblem } from '../../rules/formats/format';
import type { NamedFormat } from '../../rules/formats/registry';
import { hasPlaceholder } from '../../rules/placeholders';
import { PlaceTree } from '../prepare/place-tree';
import { show } from '../prepare/show';
import type { RuleContext, RuleFinding, ValueRule } from './rule';

/** A format, and the values that must have it. */
export interface FormatPlaces {
  readonly format: NamedFormat;
  readonly places: readonly string[];
}

/** A rule that holds the texts and numbers at some places against formats; of lists and maps each item. */
export function formatRule(id: RuleId, formats: readonly FormatPlaces[]): ValueRule {
  const tree = new PlaceTree<NamedFormat>();
  for (const { format, places } of formats) for (const place of places) tree.add(place, format);
  return {
    id,
    severity: 'error',
    places: formats.flatMap(({ places }) => places),
    check: ({ values }: RuleContext): RuleFinding[] => {
      const found: RuleFinding[] = [];
      tree.visit(values, (format, path, value) => found.push(...problems(format, path, value)));
      return found;
    },
  };
}

function* problems(format: NamedFormat, path: ValuePath, value: unknown): Iterable<RuleFinding> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as unknown[]).entries())
      yield* problems(format, [...path, index], item);
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const here = [...path, key];
      const wrong = format.keys?.(key);
      if (wrong === undefined) yield* problems(format, here, item);
      else
        yield {
          path: here,
          onKey: true,
          message: `has a key that is not allowed; it must be ${wrong.expected}`,
          ...remedyOf(wrong),
        };
    }
  } else {
    const text = typeof value === 'number' ? String(value) : value;
    const wrong =
      typeof text === 'string' && text !== '' && !hasPlaceholder(text) ? format.check(text) : undefined;
    if (wrong !== undefined)
      yield {
        path,
        message: `must be ${wrong.expected}, got ${show(path, value)}`,
        ...remedyOf(wrong),
      };
  }
}

function remedyOf({ remedy }: FormatProblem): { readonly remedy?: string } {
  return remedy === undefined ? {} : { remedy };
}
