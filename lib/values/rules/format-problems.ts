import { isPlainObject } from '../../base/plain-object';
import type { ValuePath } from '../../findings/finding';
import type { FormatProblem } from '../../rules/formats/format';
import type { NamedFormat } from '../../rules/formats/registry';
import { hasPlaceholder } from '../../rules/placeholders';
import { show } from '../prepare/show';
import type { RuleFinding } from './rule';

/** What is wrong with a value that must have a format: a text or number, or each item of a list or map. */
export function* formatProblems(format: NamedFormat, path: ValuePath, value: unknown): Iterable<RuleFinding> {
  if (Array.isArray(value)) {
    for (const [index, item] of (value as unknown[]).entries())
      yield* formatProblems(format, [...path, index], item);
  } else if (isPlainObject(value)) {
    for (const [key, item] of Object.entries(value)) {
      const here = [...path, key];
      const wrong = format.keys?.(key);
      if (wrong === undefined) yield* formatProblems(format, here, item);
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
