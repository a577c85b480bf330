import type { SchemaNode } from '../../lib/values/schema/walk';
import schema from '../../values.schema.json';
import { exempt } from './exempt';
import { changeBy } from './change';
import { effects } from './effects';
import { isPending, pending } from './pending';
import { oneIn } from '../support/runs';
import { contractKeys, type Sample, sampleGroups, samplesOf } from '../../lib/values/samples/samples';

const keys = contractKeys(schema as SchemaNode).map(({ path }) => ({
  key: path.join('.'),
  samples: samplesOf(path),
}));
const working = oneIn(
  20,
  keys.filter(({ key }) => !isPending(key) && !(key in exempt)),
);

function hasEffect(sample: Sample): boolean {
  return changeBy(sample).hasEffect;
}

/** Why the manifests of a sample cannot be made. */
function problemOf(sample: Sample): readonly string[] {
  try {
    changeBy(sample);
    return [];
  } catch (error) {
    return [`${sample.key}: ${String(error)}`];
  }
}

describe('values have their effect', () => {
  test.each(working)('$key changes the manifests', ({ samples }) => {
    expect(samples.filter((sample) => !hasEffect(sample))).toEqual([]);
  });

  it('every key has a sample or a reason for having none', () => {
    const without = keys.filter(({ key, samples }) => samples.length === 0 && !(key in exempt));
    expect(without.map(({ key }) => key)).toEqual([]);
  });

  it('the samples of pending keys are valid', () => {
    const problems = keys
      .filter(({ key }) => isPending(key))
      .flatMap(({ samples }) => samples.flatMap(problemOf));
    expect(problems).toEqual([]);
  });

  it('fails when a pending key has an effect: remove it from pending.ts', () => {
    const effective = keys.filter(
      ({ key, samples }) =>
        isPending(key) && samples.some((sample) => problemOf(sample).length === 0 && hasEffect(sample)),
    );
    expect(effective.map(({ key }) => key)).toEqual([]);
  });
});

describe('the lists are up to date', () => {
  it('pending names keys and sections that exist', () => {
    const unknown = pending.filter(
      (entry) => !keys.some(({ key }) => key === entry || key.startsWith(`${entry}.`)),
    );
    expect(unknown).toEqual([]);
  });

  it('exempt names few keys, all of which exist', () => {
    expect(Object.keys(exempt).filter((entry) => !keys.some(({ key }) => key === entry))).toEqual([]);
    expect(Object.keys(exempt).length).toBeLessThan(13);
  });

  it('every sample is tried for some key of the contract', () => {
    const tried = new Set(keys.flatMap(({ samples }) => samples.map(({ path }) => JSON.stringify(path))));
    expect(sampleGroups.flatMap(({ set }) => leaves(set)).filter((path) => !covers(tried, path))).toEqual([]);
  });
});

describe('what explain says of a value', () => {
  /** In the file of the effect test, so that each sample is tried once. */
  const named = ['platform.gitCloneStrategy', 'platform.service.port', 'platform.ingress.enabled'];
  const tried = [...working.map(({ key }) => key), ...keys.map(({ key }) => key).filter(isPending), ...named];
  const all = () => Object.entries(effects([...new Set(tried)].map((key) => key.split('.'))));

  it('names objects and fields for every value that has an effect', () => {
    const silent = all().filter(([key, lines]) => lines.length === 0 && !isPending(key) && !(key in exempt));
    expect(silent).toEqual([]);
  });

  it('is silent about values whose component does not exist yet', () => {
    expect(all().filter(([key, lines]) => lines.length > 0 && isPending(key))).toEqual([]);
  });

  it('fits on a screen, and names the release as such', () => {
    expect(all().filter(([, lines]) => lines.length > 9)).toEqual([]);
    expect(JSON.stringify(all())).not.toMatch(/any-release/);
  });

  it('names items of lists by their names', () => {
    const table = new Map(all());
    expect(table.get('platform.gitCloneStrategy')).toEqual([
      'Deployment/<release>-platform spec.template.spec.containers[pixeebot].env[PIXEE_PLATFORM_GIT_CLONE_STRATEGY]',
    ]);
    expect(table.get('platform.service.port')).toContain('Service/<release>-platform spec.ports[http].port');
    expect(table.get('platform.ingress.enabled')).toEqual(['Ingress/<release>-platform']);
  });
});

/** The paths of all scalars. */
function leaves(value: unknown, path: readonly (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [[...path]];
  const entries: [string | number, unknown][] = Array.isArray(value)
    ? [...value.entries()]
    : Object.entries(value);
  return entries.flatMap(([key, below]) => leaves(below, [...path, key]));
}

/** Whether the path or one above it is tried. */
function covers(tried: ReadonlySet<string>, path: readonly (string | number)[]): boolean {
  return path.some((_, index) => tried.has(JSON.stringify(path.slice(0, index + 1))));
}
