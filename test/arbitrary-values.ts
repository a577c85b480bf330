/* Random values for property tests: valid by the schema alone, or by every rule as well. */
import fc from 'fast-check';
import { isPlainObject, type PlainObject } from '../lib/base/plain-object';
import type { Values } from '../lib/values/contract/values';
import { prepareValues } from '../lib/values/prepare';
import { cloneData } from '../lib/values/prepare/copy';
import { removeAt } from '../lib/values/prepare/paths';
import { valuesShape } from '../lib/generated/values-shape';
import { kubernetesType, resolveNode, type SchemaNode, WILDCARD } from '../lib/values/schema/walk';
import { arbitraryAt, arbitrarySection, isAlwaysGiven, kubernetesSamples } from './arbitrary-formats';

/** How a node of the schema becomes an arbitrary. */
interface Mode {
  /** Formats of rules are kept too. */
  readonly valid: boolean;
}

/** One key in this many is given. */
const RARITY = 3;
const MAX_ITEMS = 3;
/** Kubernetes' own types nest deeply. */
const MAX_DEPTH = 12;
const MAX_REPAIRS = 10;

// Made once: an arbitrary of a pattern is slow to make.
const words = fc.stringMatching(/^[a-z][a-z0-9-]{0,8}[a-z]$/);
const labelKeys = words.map((name) => `example.com/${name}`);
const patterns = new Map<string, fc.Arbitrary<string>>();

function matching(pattern: string): fc.Arbitrary<string> {
  const made = patterns.get(pattern) ?? fc.stringMatching(new RegExp(pattern));
  patterns.set(pattern, made);
  return made;
}

/** Values that the schema allows; rules may find errors in them. */
export function schemaValidValues(): fc.Arbitrary<PlainObject> {
  return ofNode(valuesShape, [], { valid: false }) as fc.Arbitrary<PlainObject>;
}

/** Values without any error: what the parts cannot know of each other is repaired by leaving it out. */
export function validValues(): fc.Arbitrary<Values> {
  const values = ofNode(valuesShape, [], { valid: true }) as fc.Arbitrary<PlainObject>;
  return values.map(repair).filter((repaired) => errorsOf(repaired).length === 0);
}

/** Fields that not every release of Kubernetes has: they are refused as long as no release is said. */
const YOUNG = new Set(['trafficDistribution', 'volumeAttributesClassName']);
/** What is held against the sum of all finished objects, which no part can know. */
const SUMS = [
  ['cdk8s', 'namespace', 'limitRange'],
  ['cdk8s', 'namespace', 'resourceQuota'],
];

function withoutYoung(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutYoung);
  if (!isPlainObject(value)) return value;
  const kept = Object.entries(value).filter(([key]) => !YOUNG.has(key));
  return Object.fromEntries(kept.map(([key, part]) => [key, withoutYoung(part)]));
}

function repair(values: PlainObject): PlainObject {
  const repaired = cloneData(withoutYoung(values) as PlainObject);
  for (const path of SUMS) removeAt(repaired, path);
  for (let round = 0; round < MAX_REPAIRS; round += 1) {
    const errors = errorsOf(repaired);
    if (errors.length === 0) break;
    for (const { path = [] } of errors) {
      const end = path.findIndex((part) => typeof part === 'number');
      removeAt(repaired, end === -1 ? path : path.slice(0, end));
    }
  }
  return repaired;
}

function errorsOf(values: PlainObject) {
  return prepareValues(values).findings.filter(({ severity }) => severity === 'error');
}

function rarely(value: fc.Arbitrary<unknown>): fc.Arbitrary<unknown> {
  return fc.oneof({ weight: RARITY - 1, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary: value });
}

function ofNode(reference: SchemaNode, path: readonly string[], mode: Mode): fc.Arbitrary<unknown> {
  const schema = valuesShape;
  const node = resolveNode(schema, reference);
  const kubernetes = kubernetesType(reference);
  if (mode.valid) {
    const special =
      arbitrarySection(path) ??
      (kubernetes === undefined || node.items !== undefined ? arbitraryAt(path) : undefined);
    if (special !== undefined) return special;
    if (kubernetes !== undefined && node.items === undefined) return kubernetesSamples(kubernetes);
  }
  if (node.anyOf !== undefined) return fc.oneof(...node.anyOf.map((choice) => ofNode(choice, path, mode)));
  if (node.const !== undefined) return fc.constant(node.const);
  if (node.enum !== undefined) return fc.constantFrom(...node.enum);
  const types = typeof node.type === 'string' ? [node.type] : (node.type ?? []);
  if (types.length === 0) return fc.jsonValue();
  return fc.oneof(...types.map((type) => ofType(type, node, path, mode)));
}

function ofType(type: string, node: SchemaNode, path: readonly string[], mode: Mode): fc.Arbitrary<unknown> {
  const { minimum: min, maximum: max } = node;
  switch (type) {
    case 'boolean':
      return fc.boolean();
    case 'integer':
      return fc.integer({ min: min ?? 0, max: max ?? 100_000 });
    case 'number':
      return fc.double({ min: min ?? 0, max: max ?? 1000, noNaN: true });
    case 'array':
      return fc.uniqueArray(ofNode(node.items ?? {}, [...path, WILDCARD], mode), {
        maxLength: MAX_ITEMS,
        selector: mode.valid ? nameOf : undefined,
      });
    case 'object':
      return ofMap(node, path, mode);
    default:
      return node.pattern === undefined ? (mode.valid ? words : fc.string()) : matching(node.pattern);
  }
}

/** Lists of maps with a name or an address hold each once. */
function nameOf(item: unknown): unknown {
  return isPlainObject(item) ? (item.name ?? item.ip ?? JSON.stringify(item)) : JSON.stringify(item);
}

function ofMap(node: SchemaNode, path: readonly string[], mode: Mode): fc.Arbitrary<PlainObject> {
  if (node.properties === undefined) {
    const values = node.additionalProperties;
    if (typeof values !== 'object') return fc.constant({});
    return fc.dictionary(mode.valid ? labelKeys : words, ofNode(values, [...path, WILDCARD], mode), {
      maxKeys: MAX_ITEMS,
    });
  }
  const required = node.required ?? [];
  const properties = Object.entries(node.properties).filter(
    ([key]) => required.includes(key) || path.length < MAX_DEPTH,
  );
  const entries = properties.map(([key, child]) => {
    const value = ofNode(child, [...path, key], mode);
    const isRequired = required.includes(key) || (mode.valid && isAlwaysGiven([...path, key]));
    return isRequired ? value : rarely(value);
  });
  return fc
    .tuple(...entries)
    .map((values) =>
      Object.fromEntries(
        properties.flatMap(([key], index) => (values[index] === undefined ? [] : [[key, values[index]]])),
      ),
    );
}
