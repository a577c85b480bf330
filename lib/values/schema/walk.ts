import type { ValuePath } from '../../findings/finding';

/** A node of the values schema, as far as this project writes schemas. */
export interface SchemaNode {
  /** Name of another node, `#/definitions/Name`. @default - the node itself says all */
  readonly $ref?: string;
  /** JSON type, or types. @default - any */
  readonly type?: string | readonly string[];
  /** What the value does. @default - not described */
  readonly description?: string;
  /** The literal default. @default - none */
  readonly default?: unknown;
  /** What happens without the value, where that is no fixed default. @default - the literal default holds */
  readonly 'x-default'?: string;
  /** Whether the value is a secret. @default false */
  readonly secret?: boolean;
  /** Whether it is an address that may carry a secret, such as a password or a token. @default false */
  readonly sensitive?: boolean;
  /** Whether nothing lies under the maps in it, so that a null in the place of an entry takes nothing away. @default false */
  readonly alone?: boolean;
  /** Whether something else has replaced it. @default false */
  readonly deprecated?: boolean;
  /** What to use instead. @default - it is not deprecated */
  readonly deprecationMessage?: string;
  /** Regular expression that text must match. @default - any text */
  readonly pattern?: string;
  /** What editors say about other text: `It must be …`. @default - the pattern itself */
  readonly patternErrorMessage?: string;
  /** Smallest number. @default - no bound */
  readonly minimum?: number;
  /** Largest number. @default - no bound */
  readonly maximum?: number;
  /** The only values allowed. @default - any */
  readonly enum?: readonly unknown[];
  /** The only value allowed. @default - any */
  readonly const?: unknown;
  /** Alternatives, one of which must fit. @default - none */
  readonly anyOf?: readonly SchemaNode[];
  /** Node of the items of a list. @default - it is no list */
  readonly items?: SchemaNode;
  /** Nodes of the known keys of a map. @default - it has none */
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  /** Node of all other keys, or false for none. @default - any */
  readonly additionalProperties?: boolean | SchemaNode;
  /** Keys that must be there. @default - none */
  readonly required?: readonly string[];
  /** Named nodes, at the root. @default - none */
  readonly definitions?: Readonly<Record<string, SchemaNode>>;
}

/** One documented key: its path, with `*` for any list item, and what the schema says about it. */
export interface DocumentedKey {
  readonly path: readonly string[];
  /** The key's own words, and behind them those of the type it refers to. */
  readonly node: SchemaNode;
  /** True for a mapping that only groups other documented keys. */
  readonly section: boolean;
  /** The Kubernetes type of the value or of the items of a list, such as `Toleration`. @default - a type of ours */
  readonly kubernetesType?: string;
}

/** Stands in a path for any item of a list or any key of a map. */
export const WILDCARD = '*';

const DEFINITIONS = '#/definitions/';
const KUBERNETES = `${DEFINITIONS}kubernetes.`;

/** What nodes lead to; each is asked for over and over. */
const resolvedNodes = new WeakMap<SchemaNode, SchemaNode>();

/** Follows `$ref`; what stands beside it wins over what it leads to. */
export function resolveNode(schema: SchemaNode, node: SchemaNode): SchemaNode {
  const known = resolvedNodes.get(node);
  if (known !== undefined) return known;
  const resolved = followed(schema, node);
  resolvedNodes.set(node, resolved);
  return resolved;
}

function followed(schema: SchemaNode, node: SchemaNode): SchemaNode {
  let resolved = node;
  while (resolved.$ref !== undefined) {
    const { $ref, ...own } = resolved;
    const target = $ref === '#' ? schema : schema.definitions?.[$ref.slice(DEFINITIONS.length)];
    if (target === undefined) throw new Error(`the schema has no ${$ref}`);
    resolved = { ...target, ...own };
  }
  return withoutNull(resolved);
}

/** The published schema lets `null` stand everywhere, as Helm does; here it is a matter of its own. */
function withoutNull(node: SchemaNode): SchemaNode {
  const { type, enum: choices } = node;
  const hasNull = Array.isArray(type) && type.includes('null');
  if (!hasNull && choices?.includes(null) !== true) return node;
  const types = [type ?? []].flat().filter((one) => one !== 'null');
  return {
    ...node,
    ...(type === undefined ? {} : { type: types.length === 1 ? types[0] : types }),
    ...(choices === undefined ? {} : { enum: choices.filter((one) => one !== null) }),
  };
}

/** The Kubernetes type that a node is or is a list of, such as `Toleration`. */
export function kubernetesType(node: SchemaNode): string | undefined {
  const reference = node.$ref ?? node.items?.$ref;
  return reference?.startsWith(KUBERNETES) ? reference.slice(KUBERNETES.length) : undefined;
}

/** The mapping of known keys that a node is, or that is one of its choices. */
export function sectionOf(schema: SchemaNode, node: SchemaNode): SchemaNode | undefined {
  return branches(schema, node).find(({ properties }) => properties !== undefined);
}

/** The node and, for a union, all its branches, every one of them resolved. */
export function branches(schema: SchemaNode, node: SchemaNode): readonly SchemaNode[] {
  const resolved = resolveNode(schema, node);
  return [resolved, ...(resolved.anyOf ?? []).flatMap((branch) => branches(schema, branch))];
}

/** What the schema says about the value at a path, or `undefined` where it allows none. */
export function nodeAt(schema: SchemaNode, path: ValuePath): SchemaNode | undefined {
  return nodesAt(schema, path)[0];
}

/** All that the schema says about the value at a path: a union may have several lists or maps. */
export function nodesAt(schema: SchemaNode, path: ValuePath): readonly SchemaNode[] {
  return nodesBelow(schema, schema, path);
}

/** The fixed keys of the mapping at a path; none where any key is allowed or no mapping can stand. */
export function knownKeys(schema: SchemaNode, path: ValuePath): readonly string[] {
  const nodes = nodesAt(schema, path).flatMap((node) => branches(schema, node));
  return nodes.flatMap(({ properties }) => Object.keys(properties ?? {}));
}

/** Every documented key in the order of the contract, sections too; Kubernetes' own types are not entered. */
export function documentedKeys(schema: SchemaNode): readonly DocumentedKey[] {
  return keysBelow(schema, schema, []);
}

/** Every documented key that holds a value of its own. */
export function leafPaths(schema: SchemaNode): readonly DocumentedKey[] {
  return documentedKeys(schema).filter((key) => !key.section);
}

function keysBelow(schema: SchemaNode, parent: SchemaNode, path: readonly string[]): DocumentedKey[] {
  return branches(schema, parent).flatMap((branch) => [
    ...Object.entries(branch.properties ?? {}).flatMap(([key, node]) => {
      const here = [...path, key];
      const resolved = resolveNode(schema, node);
      const type = kubernetesType(node);
      if (type !== undefined) return [{ path: here, node: resolved, section: false, kubernetesType: type }];
      const section = sectionOf(schema, node) !== undefined;
      return [{ path: here, node: resolved, section }, ...keysBelow(schema, node, here)];
    }),
    ...(isOwnMapping(schema, branch.items) ? keysBelow(schema, branch.items, [...path, WILDCARD]) : []),
  ]);
}

function isOwnMapping(schema: SchemaNode, node: SchemaNode | undefined): node is SchemaNode {
  return (
    node !== undefined &&
    kubernetesType(node) === undefined &&
    resolveNode(schema, node).properties !== undefined
  );
}

/** Follows every branch of a union down to the end of the path: two of them may be lists. */
function nodesBelow(schema: SchemaNode, from: SchemaNode, path: ValuePath): readonly SchemaNode[] {
  const [part, ...rest] = path;
  if (part === undefined) return [resolveNode(schema, from)];
  return branches(schema, from).flatMap((branch) => {
    const child = childOf(branch, part);
    return child === undefined ? [] : nodesBelow(schema, child, rest);
  });
}

function childOf(branch: SchemaNode, part: string | number): SchemaNode | undefined {
  if (typeof part === 'number' || part === WILDCARD) {
    if (branch.items !== undefined) return branch.items;
    if (typeof part === 'number') return undefined;
  }
  const properties = branch.properties ?? {};
  if (Object.hasOwn(properties, part)) return properties[part];
  return typeof branch.additionalProperties === 'object' ? branch.additionalProperties : undefined;
}
