import fc from 'fast-check';
import type { ValuePath } from '../../lib/findings/finding';
import { kinds } from '../../lib/generated/kubernetes-schema';
import { runs } from '../support/runs';
import { check, find, type JsonObject, sample, sampleWith, set } from './support/sample';

const POD = ['spec', 'template', 'spec'];

/** Every place of a value. */
function placesOf(value: unknown, path: ValuePath = []): ValuePath[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) => {
    const at = [...path, key];
    return [at, ...placesOf(item, at)];
  });
}

function valueAt(object: unknown, path: ValuePath): unknown {
  let at = object;
  for (const key of path) at = (at as JsonObject)[String(key)];
  return at;
}

describe('checkObjects', () => {
  test('finds nothing wrong with a rich sample of every kind', () => {
    expect(check(sample(), { podSecurity: 'restricted', secrets: ['correct-horse-battery'] })).toEqual([]);
  });

  test('the sample has an object of every kind with a schema', () => {
    const present = new Set(sample().map(({ apiVersion, kind }) => `${String(apiVersion)}/${String(kind)}`));
    expect([...present].sort()).toEqual(Object.keys(kinds).sort());
  });

  test('finds nothing wrong with nothing', () => {
    expect(check([])).toEqual([]);
  });

  test('tells all problems at once, object by object in the order given', () => {
    const objects = sampleWith('Deployment/web', [...POD, 'containers', 0, 'imagePullPolcy'], 'Always');
    set(find(objects, 'Deployment/web'), [...POD, 'serviceAccountName'], 'nobody');
    set(find(objects, 'Service/web'), ['spec', 'ports', 0, 'nodePort'], 1);
    expect(check(objects).map(({ rule, object }) => `${rule} ${object}`)).toEqual([
      'number-ranges Service/web',
      'server-validation Service/web',
      'object-schema Deployment/web',
      'references Deployment/web',
    ]);
  });

  test('does not change what it is given', () => {
    const objects = sampleWith('Deployment/web', ['spec', 'replicas'], 'two');
    const before = JSON.stringify(objects);
    check(objects);
    expect(JSON.stringify(objects)).toBe(before);
  });

  test('leaves out rules that are off', () => {
    const objects = sampleWith('Deployment/web', ['spec', 'replicas'], 'two');
    expect(check(objects, { off: ['object-schema'] })).toEqual([]);
  });

  test('finds every key of a Deployment that is renamed', () => {
    // such maps take any key, and nothing else refers to these
    const free = new Set(['labels', 'annotations', 'nodeSelector', 'matchLabels']);
    const places = placesOf(find(sample(), 'Deployment/web')).filter(
      (path) => Number.isNaN(Number(path.at(-1))) && !free.has(String(path.at(-2))),
    );
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.constantFrom('x', 'X', '_'), (path, letter) => {
        const objects = sample();
        const web = find(objects, 'Deployment/web');
        const value = valueAt(web, path);
        set(web, path, undefined);
        set(web, [...path.slice(0, -1), `${String(path.at(-1))}${letter}`], value);
        expect(check(objects)).not.toEqual([]);
      }),
      { numRuns: runs(25, 150) },
    );
  });

  test('never throws and always explains, whatever value stands wherever', () => {
    const places = sample().flatMap((object, position) =>
      placesOf(object).map((path) => ({ position, path })),
    );
    const options = {
      podSecurity: 'restricted',
      secrets: ['correct-horse-battery'],
      foreign: 'allow',
    } as const;
    fc.assert(
      fc.property(fc.constantFrom(...places), fc.anything({ maxDepth: 2 }), ({ position, path }, value) => {
        const objects = sample();
        set(objects[position] ?? {}, path, value);
        for (const { message, object } of check(objects, options)) {
          expect(message).toMatch(/^\S.*: \S/s);
          expect(`${message} ${object}`).not.toMatch(/undefined|\[object/);
        }
      }),
      { numRuns: runs(30, 300) },
    );
  });

  test.each([[undefined], [() => 1], [new Date(0)], [Symbol('a')], [[[]]]])(
    'refuses %p as an object',
    (value) => {
      expect(check([value])).not.toEqual([]);
    },
  );
});
