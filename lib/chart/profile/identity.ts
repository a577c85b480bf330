import type { Body, Field, Node } from './model';
import { parseTemplate, printTemplate } from './template-text';

/** What the id of an object says of it: `Deployment/{$fullname.platform}`. */
interface Said {
  readonly kind: string;
  readonly name: string;
}

function saidBy(id: string): Said {
  const at = id.indexOf('/');
  return { kind: id.slice(0, at === -1 ? 0 : at), name: id.slice(at + 1) };
}

/** An object without what its id says, and its API version; `undefined` where the id does not say what it is. */
export function withoutIdentity(
  id: string,
  body: Body,
): { readonly apiVersion: string; readonly body: Body } | undefined {
  const { kind, name } = saidBy(id);
  const apiVersion = textAt(body, 'apiVersion');
  const metadata = nodeAt(body, 'metadata');
  if (apiVersion === undefined || metadata === undefined || metadata.when !== undefined) return undefined;
  if (textAt(body, 'kind') !== kind || textAt(metadata.body, 'name') !== name) return undefined;
  const rest = without(metadata.body, ['name']);
  const fields = without(body, ['apiVersion', 'kind', 'metadata']).fields;
  const isNamed = rest.fields.length + rest.spreads.length === 0;
  return {
    apiVersion,
    body: {
      type: 'map',
      fields: [...(isNamed ? [] : [{ key: 'metadata', node: { body: rest } }]), ...fields],
      spreads: [],
    },
  };
}

/** An object with what its id says of it, where its fields do not. @throws Error when the id says no name */
export function withIdentity(id: string, apiVersion: string, body: Body): Body {
  const { kind, name } = saidBy(id);
  if (kind === '') throw new Error('beside an apiVersion the id begins with a kind and a slash');
  const own = without(body, ['metadata']);
  const metadata = nodeAt(body, 'metadata') ?? { body: { type: 'map', fields: [], spreads: [] } };
  const named = lacking(metadata.body, 'name', templateNode(name));
  const whole: Body = {
    type: 'map',
    fields: [{ key: 'metadata', node: { ...metadata, body: named } }, ...own.fields],
    spreads: own.spreads,
  };
  return lacking(lacking(whole, 'kind', templateNode(kind)), 'apiVersion', templateNode(apiVersion));
}

function lacking(body: Body, key: string, node: Node): Body {
  if (body.type !== 'map' || nodeAt(body, key) !== undefined) return body;
  return { ...body, fields: [{ key, node }, ...body.fields] };
}

function templateNode(text: string): Node {
  const template = parseTemplate(text);
  const isPlain = template.every((part) => typeof part === 'string');
  return {
    body: {
      type: 'cases',
      cases: [
        { value: isPlain ? { type: 'constant', value: template.join('') } : { type: 'template', template } },
      ],
    },
  };
}

function nodeAt(body: Body, key: string): Node | undefined {
  return body.type === 'map' ? body.fields.find((field) => field.key === key)?.node : undefined;
}

/** A text that is there whatever the values are, as a profile writes it. */
function textAt(body: Body, key: string): string | undefined {
  const node = nodeAt(body, key);
  if (node === undefined || node.when !== undefined || node.body.type !== 'cases') return undefined;
  const [only, ...rest] = node.body.cases;
  if (only === undefined || only.when !== undefined || rest.length > 0) return undefined;
  if (only.value.type === 'template') return printTemplate(only.value.template);
  return only.value.type === 'constant' && typeof only.value.value === 'string'
    ? printTemplate([only.value.value])
    : undefined;
}

function without(
  body: Body,
  keys: readonly string[],
): {
  readonly type: 'map';
  readonly fields: readonly Field[];
  readonly spreads: Extract<Body, { type: 'map' }>['spreads'];
} {
  if (body.type !== 'map') return { type: 'map', fields: [], spreads: [] };
  return { ...body, fields: body.fields.filter(({ key }) => !keys.includes(key)) };
}
