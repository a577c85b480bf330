import fc from 'fast-check';
import { parseAllDocuments } from 'yaml';
import { checkObjects } from '../lib/check';
import { prepareValues } from '../lib/values/prepare';
import { command } from './support/command';
import { runs } from './support/runs';
import { brokenValues, sampledValues, schemaValues } from './support/sampled-values';
import { synthesize } from './support/synthesize';

/** What the command says when it has run into something that nobody foresaw. */
const BUG = /this is a bug|\n +at |TypeError|RangeError|ReferenceError/;

function errorsOf(values: unknown): readonly unknown[] {
  return prepareValues(values).findings.filter(({ severity }) => severity === 'error');
}

describe.each([
  ['put together from samples', sampledValues, runs(6, 120)],
  // These take a hundred times as long to make, and longer to shrink.
  ['made from the schema', schemaValues, runs(3, 30)],
])('valid values %s', (_name, values, numRuns) => {
  const options = { numRuns, endOnFailure: true };

  it('never throw, and always give manifests that pass all checks', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { objects, server } = synthesize(given);
        const { expected, namespace, kubeVersion } = server.release;
        const wanted = kubeVersion === undefined ? {} : { kubeVersion };
        // That an autoscaler looks at what nobody requests is advice, which random values do not heed.
        const off = ['autoscaling-target'];
        expect(checkObjects(objects, { expected, namespace, off, ...wanted })).toEqual([]);
      }),
      options,
    );
  });

  it('give manifests that readers read as they were meant', () => {
    fc.assert(
      fc.property(values, (given) => {
        const { objects, text } = synthesize(given);
        expect(parseAllDocuments(text).map((document) => document.toJS() as unknown)).toEqual(objects);
      }),
      { ...options, numRuns: Math.ceil(numRuns / 3) },
    );
  });

  it('are left alone by being prepared, and need it only once', () => {
    fc.assert(
      fc.property(values, (given) => {
        const before = JSON.stringify(given);
        const once = prepareValues(given).values;
        expect(JSON.stringify(given)).toBe(before);
        expect(prepareValues(once).values).toEqual(once);
      }),
      options,
    );
  });
});

describe('broken values', () => {
  it('always give findings', () => {
    fc.assert(
      fc.property(brokenValues, (values) => {
        expect(errorsOf(values)).not.toEqual([]);
        expect(() => synthesize(values)).toThrow(/^the values have \d+ problem/);
      }),
      { numRuns: runs(25, 150) },
    );
  });

  it('never give a stack trace', async () => {
    await fc.assert(
      fc.asyncProperty(brokenValues, async (values) => {
        const { code, stdout, stderr } = await command(['validate', '-f', '-'], {
          stdin: JSON.stringify(values),
        });
        expect(code).toBe(1);
        expect(stdout + stderr).not.toMatch(BUG);
      }),
      { numRuns: runs(8, 60) },
    );
  });
});

describe('what are no values at all', () => {
  const dangerous = fc.constantFrom(
    '__proto__',
    'constructor',
    'toString',
    'global',
    'platform',
    'cdk8s',
    'pixee',
    'domain',
    '',
  );

  it('any data gives findings', () => {
    const data = fc.anything({
      key: fc.oneof(dangerous, fc.string()),
      withNullPrototype: true,
      withBigInt: true,
      withDate: true,
    });
    fc.assert(
      fc.property(data, (given) => {
        expect(errorsOf(given)).not.toEqual([]);
      }),
      { numRuns: runs(25, 150) },
    );
  });

  it('any text gives findings', async () => {
    const pieces = fc.constantFrom(
      'global:',
      ' ',
      '\n',
      '\t',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '!!binary ',
      '|',
      '"',
      "'",
      '%',
      '---\n',
      '<<: ',
      'é',
    );
    const source = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((parts) => parts.join('')),
    );
    await fc.assert(
      fc.asyncProperty(source, async (stdin) => {
        const { code, stdout, stderr } = await command(['validate', '-f', '-'], { stdin });
        expect(code).toBe(1);
        expect(stdout + stderr).not.toMatch(BUG);
      }),
      { numRuns: runs(25, 150) },
    );
  });

  it('any flag gives findings or is wrong usage', async () => {
    const pieces = fc.constantFrom(
      'global',
      '.',
      'pixee',
      'domain',
      '[0]',
      '[',
      ']',
      '=',
      ',',
      '{',
      '}',
      '\\',
      'null',
      '1',
      '[99999999999]',
      '"',
    );
    const flag = fc.constantFrom('--set', '--set-string', '--set-json', '--set-file', '--set-literal');
    await fc.assert(
      fc.asyncProperty(
        flag,
        fc.oneof(
          fc.string(),
          fc.array(pieces).map((parts) => parts.join('')),
        ),
        async (name, value) => {
          const { code, stdout, stderr } = await command(['validate', `${name}=${value}`]);
          expect([0, 1, 2]).toContain(code);
          expect(stdout + stderr).not.toMatch(BUG);
        },
      ),
      { numRuns: runs(25, 150) },
    );
  });
});
