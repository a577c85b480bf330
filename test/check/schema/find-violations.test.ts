import { Ajv } from 'ajv';
import fc from 'fast-check';
import type { ValuePath } from '../../../lib/findings/finding';
import { definitions, kinds } from '../../../lib/generated/kubernetes-schema';
import { findViolations } from '../../../lib/check/schema/find-violations';
import { prune } from '../../../lib/check/schema/prune';
import { runs } from '../../support/runs';
import { type JsonObject, sample } from '../support/sample';

const ajv = new Ajv({ allErrors: true, strict: false });
ajv.addSchema({ $id: 'objects', definitions });

/** What a kept library says of an object. */
function isValidForAjv(definition: string, object: unknown): boolean {
  return ajv.validate<unknown>({ $ref: `objects#/definitions/${definition}` }, object);
}

function definitionOf({ apiVersion, kind }: JsonObject): string {
  return kinds[`${String(apiVersion)}/${String(kind)}`] ?? '';
}

/** Every place of a value, the root left out. */
function placesOf(value: unknown, path: ValuePath = []): ValuePath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, Array.isArray(value) ? Number(key) : key];
    return [at, ...placesOf(item, at)];
  });
}

interface Parent {
  [key: string]: unknown;
}

function parentOf(object: unknown, path: ValuePath): Parent {
  let at = object as Parent;
  for (const key of path.slice(0, -1)) at = at[String(key)] as Parent;
  return at;
}

const originals = sample();
const places = originals.flatMap((object, position) => placesOf(object).map((path) => ({ position, path })));

function copyOf(position: number): JsonObject {
  return JSON.parse(JSON.stringify(originals[position])) as JsonObject;
}
const anyPlace = fc.constantFrom(...places);

/** Any JSON but whole numbers too big to be exact: those we refuse and ajv does not. */
const anyValue = fc
  .jsonValue({ maxDepth: 2 })
  .map(
    (value): unknown =>
      JSON.parse(JSON.stringify(value), (_key, part: unknown) =>
        Number.isInteger(part) && !Number.isSafeInteger(part) ? 1 : part,
      ) as unknown,
  );

describe('findViolations', () => {
  test.each(sample().map((object) => [String(object['kind']), object] as const))(
    'takes a right %s',
    (_kind, object) => {
      expect(findViolations(definitionOf(object), object)).toEqual([]);
      expect(isValidForAjv(definitionOf(object), object)).toBe(true);
    },
  );

  test('refuses exactly what ajv refuses, whatever value stands wherever', () => {
    fc.assert(
      fc.property(anyPlace, anyValue, ({ position, path }, value) => {
        const object = copyOf(position);
        const definition = definitionOf(object);
        parentOf(object, path)[String(path.at(-1))] = value;
        expect(findViolations(definition, object).length === 0).toBe(isValidForAjv(definition, object));
      }),
      { numRuns: runs(50, 500) },
    );
  });

  test('what is left after pruning has only gaps', () => {
    fc.assert(
      fc.property(anyPlace, anyValue, ({ position, path }, value) => {
        const object = copyOf(position);
        const definition = definitionOf(object);
        parentOf(object, path)[String(path.at(-1))] = value;
        const pruned = prune(definition, object);
        const left = findViolations(definition, pruned).filter(({ problem }) => problem !== 'missing-field');
        // an empty text stands in for an item that was none of the allowed ones
        expect(left.filter((violation) => !('value' in violation && violation.value === ''))).toEqual([]);
      }),
      { numRuns: runs(25, 200) },
    );
  });

  // keys of free maps may be anything, other rules look at them
  const fields = places.filter(({ position, path }) => isClosed(originals[position] ?? {}, path));

  test('finds every field that has another name', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...fields),
        fc.constantFrom('x', '_', 'Z'),
        ({ position, path }, letter) => {
          const object = copyOf(position);
          const definition = definitionOf(object);
          const parent = parentOf(object, path);
          const key = String(path.at(-1));
          const value = parent[key];
          Reflect.deleteProperty(parent, key);
          parent[`${key}${letter}`] = value;
          const unknown = findViolations(definition, object).filter(
            ({ problem }) => problem === 'unknown-field',
          );
          expect(unknown).toMatchObject([
            { path: [...path.slice(0, -1), `${key}${letter}`], known: expect.arrayContaining([key]) },
          ]);
        },
      ),
      { numRuns: runs(40, 300) },
    );
  });
});

/** Whether the parent of a place is a closed object: an odd field in it is a violation. */
function isClosed(object: JsonObject, path: ValuePath): boolean {
  const parent = parentOf(object, path);
  if (Array.isArray(parent)) return false;
  parent['noSuchField'] = null;
  const [violation] = findViolations(definitionOf(object), object);
  Reflect.deleteProperty(parent, 'noSuchField');
  return violation?.problem === 'unknown-field';
}
