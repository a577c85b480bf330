import type { Body, Encoding, Field, Node, Slot } from './model';
import { printCondition } from './condition-text';
import { printReference, printTemplate } from './template-text';
import { childPath, itemPath } from './field-path';

/** A node as plain data, the way it stands in a profile. */
export type Expression = unknown;

/** Fields by their paths, in order. */
export type FieldTable = [path: string, expression: Expression][];

/** The fields of an object, or of an item. */
export function fieldsOf(node: Node, path = ''): FieldTable {
  const { when, body } = node;
  const gate = when === undefined ? {} : { when: printCondition(when) };
  if (body.type === 'map' && (body.fields.length > 0 || body.spreads.length > 0)) {
    const spread = body.spreads.map(({ from }) => printReference(from));
    const own = { ...gate, ...(spread.length === 0 ? {} : { spread }) };
    return gated(
      path,
      own,
      body.fields.flatMap((field) => fieldOf(field, path)),
    );
  }
  if (body.type === 'list' && body.slots.length > 0 && body.slots.every(isKeyedSlot)) {
    return gated(
      path,
      gate,
      body.slots.flatMap((slot, index) => slotOf(slot, index, path)),
    );
  }
  return [[path, expressionOf(node)]];
}

function fieldOf({ key, node }: Field, path: string): FieldTable {
  return fieldsOf(node, childPath(path, key));
}

/** A line that says when what follows is there; told with the only line that follows, if there is one. */
function gated(path: string, gate: object, below: FieldTable): FieldTable {
  if (Object.keys(gate).length === 0) return below;
  const [only] = below;
  if (below.length === 1 && only !== undefined && !('spread' in gate)) {
    const [place, expression] = only;
    if (typeof expression === 'string' || !isForm(expression))
      return [[place, { ...gate, value: expression }]];
    if (!('when' in (expression as object))) return [[place, { ...gate, ...(expression as object) }]];
  }
  return path === '' ? below : [[path, gate], ...below];
}

function isForm(expression: Expression): boolean {
  return typeof expression === 'object' && expression !== null;
}

function isKeyedSlot({ node, forEach }: Slot): boolean {
  return (
    node.body.type === 'map' || (forEach !== undefined && node.body.type === 'cases' && isCopy(node.body))
  );
}

function isCopy({ cases }: Extract<Body, { type: 'cases' }>): boolean {
  return cases.every(({ value }) => value.type === 'copy');
}

function slotOf({ key, forEach, node }: Slot, index: number, path: string): FieldTable {
  if (forEach !== undefined)
    return [[itemPath(path, `*${String(index)}`), { forEach: printReference(forEach), ...itemForm(node) }]];
  const { name, implied } = slotName(key, index, node);
  return fieldsOf(implied === undefined ? node : without(node, implied), itemPath(path, name));
}

function itemForm(node: Node): object {
  const gate = node.when === undefined ? {} : { when: printCondition(node.when) };
  if (node.body.type === 'map') return { ...gate, fields: Object.fromEntries(fieldsOf({ body: node.body })) };
  return asForm(expressionOf(node));
}

/** How an item is called in paths, and the field of it that the name gives by itself. */
function slotName(key: string, index: number, { body }: Node): { name: string; implied?: string } {
  const [, field = 'name', text = ''] = /^(?:([A-Za-z]+)=)?(.+)$/s.exec(key) ?? [];
  const plain = /^[^[\]"#*{}=]+$/.test(text);
  const own = body.type === 'map' ? body.fields.find((one) => one.key === field)?.node : undefined;
  const only =
    own?.when === undefined && own?.body.type === 'cases' && own.body.cases.length === 1
      ? own.body.cases[0]
      : undefined;
  if (plain && only?.value.type === 'constant' && only.value.value === text)
    return { name: key, implied: field };
  return { name: `#${String(index)}` };
}

function without(node: Node, key: string): Node {
  if (node.body.type !== 'map') return node;
  return { ...node, body: { ...node.body, fields: node.body.fields.filter((field) => field.key !== key) } };
}

function asForm(expression: Expression): object {
  return isForm(expression) ? (expression as object) : { value: expression };
}

/** A node as a single expression. */
export function expressionOf({ when, body }: Node): Expression {
  const gate = when === undefined ? {} : { when: printCondition(when) };
  const plain = bodyExpression(body);
  return when === undefined ? plain : { ...gate, ...asForm(plain) };
}

function bodyExpression(body: Body): Expression {
  switch (body.type) {
    case 'cases': {
      const printed = body.cases.map(({ when, value }) => {
        const gate = when === undefined ? {} : { when: printCondition(when) };
        const own = valueExpression(value);
        return when === undefined ? own : { ...gate, ...asForm(own) };
      });
      return printed.length === 1 ? printed[0] : { cases: printed };
    }
    case 'map':
      if (body.fields.length === 0 && body.spreads.length === 0) return { const: {} };
      return { fields: Object.fromEntries(fieldsOf({ body })) };
    case 'list':
      return body.slots.length === 0 ? { const: [] } : { list: body.slots.map(listItem) };
    case 'encoded':
      return encodedExpression(body.encoding, body.content);
  }
}

function listItem({ forEach, node }: Slot): Expression {
  if (forEach === undefined) return expressionOf(node);
  return { forEach: printReference(forEach), ...itemForm(node) };
}

function encodedExpression(encoding: Encoding, content: Node): Expression {
  const inner = expressionOf(content);
  const list =
    isForm(inner) && 'list' in (inner as object) && Object.keys(inner as object).length === 1
      ? (inner as { list: unknown }).list
      : undefined;
  switch (encoding.as) {
    case 'lines':
      return { lines: list ?? inner };
    case 'join':
      return { join: encoding.separator, of: list ?? inner };
    case 'pretty':
      return { pretty: inner, indent: encoding.indent };
    default:
      return { [encoding.as]: inner };
  }
}

function valueExpression(value: Extract<Body, { type: 'cases' }>['cases'][number]['value']): Expression {
  switch (value.type) {
    case 'template':
      return printTemplate(value.template);
    case 'copy':
      return { copy: printReference(value.from), ...(value.over === undefined ? {} : { over: value.over }) };
    case 'constant':
      if (typeof value.value === 'string') return printTemplate([value.value]);
      return typeof value.value === 'object' ? { const: value.value } : value.value;
  }
}
