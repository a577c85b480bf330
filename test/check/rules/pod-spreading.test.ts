import { check, problems, sampleWith } from '../support/sample';

const POD = ['spec', 'template', 'spec'];
const SPREAD = [...POD, 'topologySpreadConstraints', 0, 'labelSelector'];
const TERM = [
  ...POD,
  'affinity',
  'podAntiAffinity',
  'preferredDuringSchedulingIgnoredDuringExecution',
  0,
  'podAffinityTerm',
];
const NOBODY = { matchLabels: { app: 'nobody' } };

describe('pod-spreading', () => {
  test('warns of a spread that is about no pod', () => {
    expect(problems('pod-spreading', sampleWith('Deployment/web', SPREAD, NOBODY))).toEqual([
      'Deployment/web spec.template.spec.topologySpreadConstraints[0].labelSelector: selects no pod of shop: the rule does nothing',
    ]);
    expect(check(sampleWith('Deployment/web', SPREAD, NOBODY))).toMatchObject([{ severity: 'warning' }]);
  });

  test('warns of a rule without a selector', () => {
    expect(
      problems('pod-spreading', sampleWith('Deployment/web', [...TERM, 'labelSelector'], undefined)),
    ).toEqual([
      `Deployment/web spec.template.spec.affinity.podAntiAffinity.preferredDuringSchedulingIgnoredDuringExecution[0].podAffinityTerm.labelSelector: is missing: the rule is about no pod`,
    ]);
  });

  test.each([
    ['about pods of another namespace', { topologyKey: 'a', labelSelector: NOBODY, namespaces: ['other'] }],
    ['about pods of many namespaces', { topologyKey: 'a', labelSelector: NOBODY, namespaceSelector: {} }],
    ['about all pods', { topologyKey: 'a', labelSelector: {} }],
  ])('takes a rule %s', (_title, term) => {
    expect(problems('pod-spreading', sampleWith('Deployment/web', TERM, term))).toEqual([]);
  });
});
