import { checkObjects } from '../../../lib/check';
import type { TroubleshootCollector } from '../../../lib/kubernetes/custom-resources/index';
import { canaries } from '../../support/canaries';
import { readValues } from '../../support/read-values';
import { someScenarios } from '../../support/scenarios';
import {
  bundleOf,
  checkSyntax,
  documentsOf,
  MINIMAL,
  podsOf,
  scriptOf,
  titlesOf,
  withUtility,
} from '../../support/support-documents';
import { synthesize } from '../../support/synthesize';

const all = someScenarios(24, 2).map((scenario) => [scenario.name, readValues(scenario.valuesFile)] as const);

describe.each(all)('of %s', (_name, values) => {
  const { objects, server } = synthesize(withUtility(values));
  const documents = [
    server.preflight.document,
    server.supportBundle.document,
    server.supportBundle.redactors,
  ];

  test('every field is known, and every item is one thing', () => {
    expect(checkObjects(documents, { foreign: 'allow' })).toEqual([]);
  });

  test('the pods pass the restricted standard and all other checks', () => {
    const pods = documents.slice(0, 2).flatMap((document) =>
      podsOf(document.spec as never).map(({ name, podSpec }, position) => ({
        apiVersion: 'batch/v1',
        kind: 'Job',
        metadata: { name: `${name}-${document.kind.toLowerCase()}-${String(position)}` },
        spec: { template: { spec: podSpec } },
      })),
    );
    expect(pods.length).toBeGreaterThan(0);
    const account = { kind: 'ServiceAccount', name: 'default' } as const;
    const { expected, namespace } = server.release;
    const findings = checkObjects([...objects, ...pods], {
      expected: [...expected, account],
      namespace,
      // What the SCC of OpenShift fills in is not there yet.
      ...(values.cdk8s?.openshift === true
        ? { podSecurity: 'baseline', securityConstraint: 'restricted-v2' }
        : { podSecurity: 'restricted' }),
    });
    expect(findings.filter(({ object }) => object?.startsWith('Job/check-'))).toEqual([]);
  });

  test('every shell can read the scripts', () => {
    const scripts = documents.slice(0, 2).flatMap(({ spec }) => podsOf(spec as never).map(scriptOf));
    for (const script of scripts) checkSyntax(script);
  });

  test('the Secret holds what the command prints', () => {
    const { bundle, redactors } = bundleOf(objects);
    expect(bundle).toEqual(JSON.parse(JSON.stringify(server.supportBundle.document)));
    expect(redactors).toEqual(server.supportBundle.redactors);
  });

  test('names every workload', () => {
    const { bundle } = bundleOf(objects);
    const workloads = objects.filter(({ kind }) =>
      /^(?:Deployment|StatefulSet|DaemonSet|Job)$/.test(String(kind)),
    );
    const logs = bundle.spec.collectors.flatMap(({ logs: one }) => one?.name ?? []);
    const names = workloads.map(({ metadata }) => `logs/${(metadata as { name: string }).name}`);
    expect(logs).toEqual(expect.arrayContaining(names));
  });
});

describe('no secret', () => {
  test.each(canaries)('of $key is in a document', ({ text, values }) => {
    const { objects, server } = synthesize(withUtility(values));
    const said = JSON.stringify(server.preflight.document) + bundleOf(objects).text;
    expect(said).not.toContain(text);
    expect(said).not.toContain(Buffer.from(text).toString('base64').slice(0, -4));
  });

  test('is gathered: the collectors have no field for it', () => {
    for (const [, values] of all) {
      // but for the three reports of the Replicated SDK, which are no secrets
      const report = /\{"secret":\{[^}]*"name":"replicated-[a-z-]+"[^}]*"includeValue":true\}\}/g;
      expect(JSON.stringify(documentsOf(withUtility(values))).replace(report, '')).not.toMatch(
        /includeValue|includeAllData|"uri":"postgres/,
      );
    }
  });

  test('can be written into a collector', () => {
    const { server } = synthesize(MINIMAL);
    const add = (collector: object) => () => {
      server.supportBundle.addCollector(collector);
    };
    expect(add({ postgres: { uri: 'postgresql://a:b@c/d' } })).toThrow('postgres');
  });
});

describe('what is added by hand', () => {
  test('is part of the document and of the Secret', () => {
    const { server } = synthesize(MINIMAL);
    server.supportBundle.addCollector({
      exec: { name: 'blueprints', namespace: 'pixee', selector: ['a=b'], command: ['ak', 'status'] },
    });
    server.supportBundle.addAnalyzer({
      textAnalyze: {
        checkName: 'Blueprints',
        fileName: 'blueprints/**',
        regex: 'error',
        outcomes: [{ fail: { when: 'true', message: 'bad' } }, { pass: { when: 'false', message: 'well' } }],
      },
    });
    server.supportBundle.addRedactor({ name: 'mine', removals: { regex: [{ redactor: '(?P<mask>x)' }] } });
    const { bundle, redactors } = bundleOf(server.toJson());
    expect(bundle.spec.collectors.at(-1)).toHaveProperty('exec.name', 'blueprints');
    expect(titlesOf(bundle.spec).at(-1)).toBe('textAnalyze: Blueprints');
    expect(redactors.spec.redactors.at(-1)?.name).toBe('mine');
  });

  test.each([
    ['an unknown name', { logz: { selector: [] } }, 'write logs instead of logz'],
    ['two things at once', { clusterInfo: {}, nodeMetrics: {} }, 'may have one of them'],
    ['nothing', {}, 'has none of'],
    [
      'an unknown field',
      { logs: { selectr: ['a=b'], selector: ['a=b'] } },
      'write selector instead of selectr',
    ],
    ['a missing field', { exec: { namespace: 'a', selector: ['a=b'] } }, 'exec.command: is missing'],
  ])('fails with %s', (_case, collector, message) => {
    const { server } = synthesize(MINIMAL);
    expect(() => {
      server.preflight.addCollector(collector as TroubleshootCollector);
    }).toThrow(message);
  });

  test('fails when an outcome is two', () => {
    const { server } = synthesize(MINIMAL);
    const outcomes = [{ pass: { message: 'a' }, fail: { message: 'b' } }];
    expect(() => {
      server.preflight.addAnalyzer({ clusterVersion: { outcomes } });
    }).toThrow('may have one of them');
  });
});
