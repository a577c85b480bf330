import { flow } from './flow';
import type { Body, Encoding, Node, Slot, Spread } from './model';
import { printCondition } from './condition-text';
import { printReference, printTemplate } from './template-text';
import { childPath, itemPath } from './field-path';

/** A node as plain data, the way it stands in a profile. */
export type Expression = unknown;

/** Fields by their paths, in order. */
export type FieldTable = [path: string, expression: Expression][];

/** What stands together in so many characters is read at a glance, and written in one line. */
const GLANCE = 160;

/**
 * The fields of an object, or of an item, each in a line: a few short ones of one map or list share theirs.
 *
 * @param isNamed whether the path gives a field as well, so that the others cannot stand there as a whole
 */
export function fieldsOf(node: Node, path = '', isNamed = false): FieldTable {
  const lines = linesOf(node, path);
  if (path === '' || lines.length < 2) return lines;
  const { body } = node;
  if (body.type === 'map' ? body.spreads.length > 0 : body.type !== 'list') return lines;
  const data = isNamed ? undefined : dataOf(body);
  const inside = data === undefined ? { fields: Object.fromEntries(fieldsOf({ body })) } : { const: data };
  const whole = { ...gateOf(node), ...inside };
  return path.length + flow(whole).length <= GLANCE ? [[path, whole]] : lines;
}

/** What is the same whatever the values are, as plain data; `undefined` for all else. */
function dataOf(body: Body): unknown {
  const within = ({ when, body: own }: Node): unknown => (when === undefined ? dataOf(own) : undefined);
  if (body.type === 'cases') {
    const [only, ...rest] = body.cases;
    const isFixed = only?.when === undefined && only?.value.type === 'constant' && rest.length === 0;
    return isFixed ? (only.value.value ?? undefined) : undefined;
  }
  if (body.type === 'map' && body.spreads.length === 0) {
    const entries = body.fields.map(({ key, node }): [string, unknown] => [key, within(node)]);
    return entries.every(([, value]) => value !== undefined) ? Object.fromEntries(entries) : undefined;
  }
  if (body.type !== 'list') return undefined;
  const items = body.slots.map(({ forEach, node }) => (forEach === undefined ? within(node) : undefined));
  return items.every((item) => item !== undefined) ? items : undefined;
}

function linesOf(node: Node, path: string): FieldTable {
  const { body } = node;
  if (body.type === 'map' && body.fields.length + body.spreads.length > 0) {
    const spread = body.spreads.length === 0 ? {} : { spread: body.spreads.map(spreadExpression) };
    return gated(node, path, spread, (at) =>
      body.fields.flatMap(({ key, node: child }) => fieldsOf(child, childPath(at, key))),
    );
  }
  if (body.type === 'list' && body.slots.length > 0 && body.slots.every(isKeyedSlot)) {
    return gated(node, path, {}, (at) => body.slots.flatMap((slot, index) => slotOf(slot, index, at)));
  }
  return [[path, expressionOf(node)]];
}

function spreadExpression({ from, when }: Spread): Expression {
  const text = printReference(from);
  return when === undefined ? text : { when: printCondition(when), from: text };
}

/** What is below, after a line that says when it is there; a single line below is told in that line. */
function gated({ when }: Node, path: string, own: object, below: (path: string) => FieldTable): FieldTable {
  const gate = gateOf({ when });
  const head = { ...gate, ...own };
  const lines = below(path);
  if (Object.keys(head).length === 0) return lines;
  if (lines.length === 1 && !('spread' in own))
    return [[path, { ...gate, fields: Object.fromEntries(below('')) }]];
  return [[path, head], ...lines];
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

function slotOf(slot: Slot, index: number, path: string): FieldTable {
  const { key, forEach, node } = slot;
  if (forEach !== undefined) return [[itemPath(path, `*${String(index)}`), listItem(slot)]];
  const { name, implied } = slotName(key, index, node);
  const at = itemPath(path, name);
  if (implied === undefined) return fieldsOf(node, at);
  const rest = without(node, implied);
  return isEmptyMap(rest.body) ? [[at, { ...gateOf(rest), fields: {} }]] : fieldsOf(rest, at, true);
}

function isEmptyMap(body: Body): boolean {
  return body.type === 'map' && body.fields.length + body.spreads.length === 0;
}

function gateOf({ when }: Pick<Node, 'when'>): { readonly when?: string } {
  return when === undefined ? {} : { when: printCondition(when) };
}

function itemForm(node: Node): object {
  if (node.body.type === 'map')
    return { ...gateOf(node), fields: Object.fromEntries(fieldsOf({ body: node.body })) };
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
export function expressionOf(node: Node): Expression {
  return underGate(node, bodyExpression(node.body));
}

/** An expression that is there under a condition; one that has a condition already becomes the only case. */
function underGate(gated: Pick<Node, 'when'>, expression: Expression): Expression {
  if (gated.when === undefined) return expression;
  const form = asForm(expression);
  return { ...gateOf(gated), ...('when' in form ? { cases: [form] } : form) };
}

function bodyExpression(body: Body): Expression {
  switch (body.type) {
    case 'cases': {
      const printed = body.cases.map((one) => underGate(one, valueExpression(one.value)));
      return printed.length === 1 ? printed[0] : { cases: printed };
    }
    case 'map':
      if (isEmptyMap(body)) return { const: {} };
      return { fields: Object.fromEntries(fieldsOf({ body })) };
    case 'list':
      return body.slots.length === 0 ? { const: [] } : { list: body.slots.map(listItem) };
    case 'encoded':
      return encodedExpression(body.encoding, body.content);
  }
}

function listItem({ forEach, flat, node }: Slot): Expression {
  if (forEach === undefined) return expressionOf(node);
  return { forEach: printReference(forEach), ...(flat === true ? { flat } : {}), ...itemForm(node) };
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
