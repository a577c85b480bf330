import { App, Testing } from 'cdk8s';
import { PixeeEnterpriseServer } from '../../../constructs/pixee-enterprise-server';
import { mergePatch } from '../../../lib/core/object/merge-patch';
import type { ObjectPatch } from '../../../lib/core/object/object-patch';
import type { PixeeError } from '../../../lib/findings/pixee-error';
import { cli } from '../../cli/run-cli';
import { object } from '../../support/chart';

const PLATFORM = 'pixee-enterprise-server-platform';
const DEPLOYMENT = { kind: 'Deployment', name: PLATFORM };

function server(...patches: ObjectPatch[]): PixeeEnterpriseServer {
  const values = { global: { pixee: { domain: 'pixee.example.com' } } };
  return new PixeeEnterpriseServer(new App(), 'pixee', { values, patches, silent: true });
}

function errors(...patches: ObjectPatch[]): string[] {
  return server(...patches)
    .release.findings.filter(({ severity }) => severity === 'error')
    .map(({ rule, message, remedy = '' }) => `${rule}: ${message} ${remedy}`.trim());
}

// RFC 7386, Appendix A, the cases whose target is an object.
test.each([
  [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
  [{ a: 'b' }, { b: 'c' }, { a: 'b', b: 'c' }],
  [{ a: 'b' }, { a: null }, {}],
  [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
  [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
  [{ a: 'c' }, { a: ['b'] }, { a: ['b'] }],
  [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
  [{ a: [{ b: 'c' }] }, { a: [1] }, { a: [1] }],
  [{ e: null }, { a: 1 }, { e: null, a: 1 }],
  [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
])('merging: %j and %j', (target, patch, expected) => {
  expect(mergePatch(target, patch)).toEqual(expected);
});

describe('a patch', () => {
  test('changes what is written, by the command and by cdk8s alike', () => {
    const chart = server({ target: DEPLOYMENT, merge: { spec: { replicas: 5 } } });
    expect(object(chart, 'Deployment', PLATFORM).spec).toMatchObject({ replicas: 5 });
    expect(Testing.synth(chart)).toContainEqual(object(chart, 'Deployment', PLATFORM));
  });

  test('takes fields away', () => {
    const patch = { target: DEPLOYMENT, merge: { spec: { template: { spec: { securityContext: null } } } } };
    expect(object(server(patch), 'Deployment', PLATFORM).spec?.template.spec).not.toHaveProperty(
      'securityContext',
    );
  });

  test('may change many objects, one item of a list, and what an earlier one has done', () => {
    const chart = server(
      { target: { kind: 'Deployment', name: 'pixee-*' }, merge: { spec: { replicas: 7 } } },
      { target: DEPLOYMENT, json6902: [{ op: 'replace', path: '/spec/replicas', value: 8 }] },
    );
    expect(object(chart, 'Deployment', PLATFORM).spec?.replicas).toBe(8);
    expect(object(chart, 'Deployment', 'pixee-enterprise-server-analysis').spec?.replicas).toBe(7);
  });

  test.each<[string, ObjectPatch, string]>([
    [
      'matches nothing',
      { target: { kind: 'Deployment', name: 'pixee-enterprise-server-platfrom' }, merge: {} },
      `patch-target: matches no object: there is no Deployment/pixee-enterprise-server-platfrom did you mean Deployment/${PLATFORM}?`,
    ],
    [
      'says nothing',
      { target: DEPLOYMENT },
      'patch: changes nothing say what to change, by `merge` or by `json6902`',
    ],
    [
      'renames',
      { target: DEPLOYMENT, merge: { metadata: { name: 'other' } } },
      `patch: must not change metadata.name, by which other objects find Deployment/${PLATFORM}`,
    ],
    [
      'removes what is not there',
      { target: DEPLOYMENT, json6902: [{ op: 'remove', path: '/spec/nope' }] },
      `patch: cannot be applied to Deployment/${PLATFORM}: step 0 (remove) needs /spec/nope, which is not there`,
    ],
    [
      'adds where nothing holds it',
      { target: DEPLOYMENT, json6902: [{ op: 'add', path: '/spec/a/b', value: 1 }] },
      `patch: cannot be applied to Deployment/${PLATFORM}: step 0 (add) needs /spec/a, which is not there`,
    ],
  ])('that %s is an error', (_, patch, expected) => {
    expect(errors(patch)).toEqual([expected]);
  });

  test('that a test in it forbids is an error, which shows nothing of the object', () => {
    const [found] = errors({
      target: DEPLOYMENT,
      json6902: [{ op: 'test', path: '/spec/replicas', value: 9 }],
    });
    expect(found).toMatch(/^patch: cannot be applied/);
    expect(found).not.toContain('containers');
  });

  test('is checked like everything else, and the finding names its place', async () => {
    const { code, stdout } = await cli(['validate', '-f', '-'], {
      stdin: `global: {pixee: {domain: pixee.example.com}}
cdk8s:
  patches:
    - target: {kind: Deployment, name: ${PLATFORM}}
      merge: {spec: {template: {spec: {tolerations: [{operator: Exists, value: x}], nope: 1}}}}
    - target: {kind: Deployment, name: nobody}
      json6902: []
`,
    });
    expect(code).toBe(1);
    expect(stdout).toContain('(from cdk8s.patches[0].merge.spec.template.spec.tolerations)');
    expect(stdout).toContain(
      'nope: is not a field of PodSpec (from cdk8s.patches[0].merge.spec.template.spec.nope)',
    );
    expect(stdout).toContain('cdk8s.patches[1].target matches no object: there is no Deployment/nobody');
    expect(stdout).toContain('<stdin>:6:7');
  });

  test('says that what it names is there, with its place', () => {
    const env = [{ name: 'A', valueFrom: { secretKeyRef: { name: 'own', key: 'a' } } }];
    const chart = server({
      target: DEPLOYMENT,
      json6902: [{ op: 'add', path: '/spec/template/spec/containers/0/env/-', value: env[0] }],
    });
    expect(chart.release.findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(chart.release.expected).toContainEqual({
      kind: 'Secret',
      name: 'own',
      namedBy: 'named in a patch',
      keys: ['a'],
      purpose: 'named at props.patches[0]',
    });
  });

  test('is typed: a wrong step is refused at the door', () => {
    const wrong = { target: DEPLOYMENT, json6902: [{ op: 'change', path: '/a' }] } as unknown as ObjectPatch;
    expect(() => server(wrong)).toThrow(
      expect.objectContaining({
        message: expect.stringContaining('json6902[0].op') as unknown,
      }) as PixeeError,
    );
  });
});
