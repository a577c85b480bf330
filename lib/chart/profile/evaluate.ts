import { mergeValues } from '../../base/merge';
import { isPlainObject } from '../../base/plain-object';
import { encode } from './encode';
import { goText } from './go-text';
import { evaluateReference, evaluateTemplate, holds } from './evaluate-template';
import type { Body, Node, ProfileObject, Slot, Value } from './model';
import type { Item, Scope } from './scope';

/** What a node is with these values; `undefined` when it is not there. */
export function evaluate(node: Node, scope: Scope): unknown {
  return holds(node.when, scope) ? evaluateBody(node.body, scope) : undefined;
}

/** All that one object of a profile makes: one, or one for each item. */
export function evaluateObject(
  { node, forEach }: Pick<ProfileObject, 'node' | 'forEach'>,
  scope: Scope,
): readonly unknown[] {
  if (forEach === undefined) return [evaluate(node, scope)];
  return itemsOf(evaluateReference(forEach, scope)).map((item) =>
    evaluate(node, { ...scope, items: [...scope.items, item] }),
  );
}

function evaluateBody(body: Body, scope: Scope): unknown {
  switch (body.type) {
    case 'cases': {
      const chosen = body.cases.find(({ when }) => holds(when, scope));
      return chosen === undefined ? undefined : evaluateValue(chosen.value, scope);
    }
    case 'map': {
      const entries = body.fields.map(({ key, node }): [string, unknown] => [key, evaluate(node, scope)]);
      const spread = body.spreads.flatMap(({ from, when }) =>
        holds(when, scope) ? entriesOf(evaluateReference(from, scope)) : [],
      );
      return Object.fromEntries([...entries, ...spread].filter(([, value]) => value !== undefined));
    }
    case 'list':
      return body.slots.flatMap((slot) => evaluateSlot(slot, scope)).filter((item) => item !== undefined);
    case 'encoded': {
      const content = evaluate(body.content, scope);
      return content === undefined ? undefined : encode(content, body.encoding);
    }
  }
}

function evaluateSlot({ forEach, flat, node }: Slot, scope: Scope): unknown[] {
  if (forEach === undefined) return [evaluate(node, scope)];
  const made = itemsOf(evaluateReference(forEach, scope)).map((item) =>
    evaluate(node, { ...scope, items: [...scope.items, item] }),
  );
  return flat === true ? made.flat() : made;
}

/** What a `forEach` goes through: items of a list, or entries of a map in the order of their keys, as in Go. */
export function itemsOf(value: unknown): readonly Item[] {
  if (Array.isArray(value)) return value.map((item: unknown) => ({ value: item }));
  return entriesOf(value).map(([key, item]) => ({ key, value: item }));
}

function entriesOf(value: unknown): [string, unknown][] {
  if (!isPlainObject(value)) return [];
  return Object.entries(value)
    .filter(([, item]) => item !== null)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** Transforms that end in something else than text. */
const TYPED = new Set(['number', 'boolean', 'not']);

/** What a case gives: text, unless its only hole says otherwise. */
export function evaluateValue(value: Value, scope: Scope): unknown {
  switch (value.type) {
    case 'constant':
      return value.value;
    case 'template': {
      const [only, ...rest] = value.template;
      if (typeof only === 'object' && rest.length === 0) {
        const found = evaluateReference(only, scope);
        if (found === undefined || TYPED.has(only.transforms.at(-1)?.name ?? '')) return found;
        return goText(found) ?? found;
      }
      return evaluateTemplate(value.template, scope);
    }
    case 'copy':
      return copyOf(value.over, evaluateReference(value.from, scope));
  }
}

/** The user's value over the chart's, as Helm merges them. */
export function copyOf(over: unknown, own: unknown): unknown {
  if (own === undefined) return over;
  if (isPlainObject(own) && (isPlainObject(over) || over === undefined)) return mergeValues(over ?? {}, own);
  return own ?? undefined;
}
