import { isPlainObject } from '../lib/base/plain-object';
import { checkObjects } from '../lib/check';
import { defaults } from '../lib/generated/defaults';
import type { Values } from '../lib/values/contract/values';
import { prepareValues } from '../lib/values/prepare';
import schema from '../values.schema.json';
import { exempt } from './effect/exempt';
import { contractKeys, samplesOf } from '../lib/values/samples/samples';
import { findText } from './support/find-text';
import { oneIn } from './support/runs';
import { synthesize } from './support/synthesize';
import { valueAt, withoutValue, withValue } from '../lib/values/samples/value-at';

type Objects = readonly Record<string, unknown>[];

/** Every literal default with its path; a list is one value. */
function literals(
  value: unknown,
  path: readonly string[] = [],
): { path: readonly string[]; value: unknown }[] {
  return isPlainObject(value)
    ? Object.entries(value).flatMap(([key, below]) => literals(below, [...path, key]))
    : [{ path, value }];
}

const documented = literals(defaults)
  .map(({ path, value }) => ({ key: path.join('.'), samples: samplesOf(path), value }))
  .filter(({ key }) => !(key in exempt));

const texts = new WeakMap<Values, string>();

/** The manifests of values, made once: many samples stand in the same surroundings. */
function textOf(values: Values): string {
  const text = texts.get(values) ?? synthesize(values).text;
  texts.set(values, text);
  return text;
}

describe('documented defaults are the real ones', () => {
  test.each(oneIn(40, documented))('$key', ({ samples, value }) => {
    expect(samples).not.toEqual([]);
    for (const { given, path } of samples) {
      expect(synthesize(withValue(given, path, value)).text).toBe(textOf(withoutValue(given, path)));
    }
  });
});

function workload(objects: Objects, kind: string, component: string): unknown {
  return objects.find(
    (object) =>
      object.kind === kind && valueAt(object, ['metadata', 'labels', 'app.kubernetes.io/name']) === component,
  );
}

function podOf(objects: Objects, component: string): unknown {
  return valueAt(workload(objects, 'Deployment', component), ['spec', 'template', 'spec']);
}

/** What a default leaves in the manifests, by the value that makes it. */
const REMOVABLE: readonly { key: string; field: string; read: (objects: Objects) => unknown }[] = [
  {
    key: 'platform.replicaCount',
    field: 'replicas',
    read: (all) => valueAt(workload(all, 'Deployment', 'platform'), ['spec', 'replicas']),
  },
  {
    key: 'analysis.replicaCount',
    field: 'replicas',
    read: (all) => valueAt(workload(all, 'Deployment', 'analysis'), ['spec', 'replicas']),
  },
  {
    key: 'platform.image.pullSecrets',
    field: 'pull secrets',
    read: (all) => valueAt(podOf(all, 'platform'), ['imagePullSecrets']),
  },
  {
    key: 'analysis.image.pullPolicy',
    field: 'pull policy',
    read: (all) => valueAt(podOf(all, 'analysis'), ['containers', 0, 'imagePullPolicy']),
  },
  {
    key: 'platform.service.type',
    field: 'Service type',
    read: (all) => valueAt(workload(all, 'Service', 'platform'), ['spec', 'type']),
  },
  ...[
    ['platform.gitCloneStrategy', 'PIXEE_PLATFORM_GIT_CLONE_STRATEGY'],
    ['platform.analysisTimeout', 'PIXEE_PLATFORM_ANALYSIS_TIMEOUT'],
    ['analysis.aiCodegenStrategy', 'PIXEE_ANALYSIS_AI_CODEGEN_STRATEGY'],
    ['analysis.scaQueueMaxSize', 'PIXEE_ANALYSIS_SCA_QUEUE_MAX_SIZE'],
    ['analysis.cache.enabled', 'PIXEE_ANALYSIS_CACHE_ENABLED'],
    ['analysis.cache.maxSizeBytes', 'PIXEE_ANALYSIS_CACHE_MAX_SIZE_BYTES'],
  ].map(([key = '', name = '']) => ({ key, field: name, read: (all: Objects) => findText(all, name)[0] })),
];

describe('null removes a default', () => {
  const minimal: Values = { global: { pixee: { domain: 'pixee.example.com' } } };

  test.each(REMOVABLE)('$key: no $field', ({ key, read }) => {
    expect(read(synthesize(minimal).objects)).toBeDefined();
    expect(read(synthesize(withValue(minimal, key.split('.'), null)).objects)).toBeUndefined();
  });

  const keys = contractKeys(schema);
  test.each(oneIn(60, keys, 3).map(({ path }) => ({ key: path.join('.'), samples: samplesOf(path) })))(
    '$key: refused, or manifests that pass all checks',
    ({ samples }) => {
      for (const { given, path } of samples) {
        const values = withValue(given, path, null);
        if (prepareValues(values).findings.some(({ severity }) => severity === 'error')) continue;
        const { objects, server, text } = synthesize(values);
        const { expected, namespace, kubeVersion } = server.release;
        const wanted = kubeVersion === undefined ? {} : { kubeVersion };
        expect(checkObjects(objects, { expected, namespace, ...wanted })).toEqual([]);
        // a device of that name is no value
        expect(text.replaceAll('/dev/null', '')).not.toMatch(/\bnull\b|undefined|NaN|\[object/);
      }
    },
  );
});
