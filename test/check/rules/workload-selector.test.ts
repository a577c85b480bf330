import { check, find, problems, sample, sampleWith, set, testCases } from '../support/sample';

describe('workload-selector', () => {
  testCases('workload-selector', [
    [
      'fails when the template lacks a label',
      'Deployment/web',
      ['spec', 'template', 'metadata', 'labels', 'app.kubernetes.io/name'],
      'wbe',
      [
        'Deployment/web spec.selector.matchLabels."app.kubernetes.io/name": does not match the pod template, whose labels lack app.kubernetes.io/name: web',
      ],
    ],
    [
      'fails when an expression does not hold',
      'Deployment/web',
      ['spec', 'template', 'metadata', 'labels', 'tier'],
      'back',
      ['Deployment/web spec.selector: does not match the pod template, whose labels lack the expressions'],
    ],
    [
      'fails when a selector is empty',
      'DaemonSet/collector',
      ['spec', 'selector'],
      {},
      ['DaemonSet/collector spec.selector: is empty; it must select the pods of the template'],
    ],
  ]);

  test('fails when two workloads have one selector', () => {
    const objects = sample();
    const twin = JSON.parse(JSON.stringify(find(objects, 'Deployment/web'))) as Record<string, unknown>;
    set(twin, ['metadata', 'name'], 'twin');
    expect(problems('workload-selector', [...objects, twin])).toEqual([
      "Deployment/twin spec.selector: is the same as that of Deployment/web; each would take the other's pods",
    ]);
  });

  test('warns when a selector takes in the pods of another', () => {
    const path = ['spec', 'template', 'metadata', 'labels'];
    const labels = { 'app.kubernetes.io/name': 'collector', 'app.kubernetes.io/instance': 'shop' };
    const objects = sampleWith('StatefulSet/store', path, { ...labels, part: 'store' });
    set(find(objects, 'StatefulSet/store'), ['spec', 'selector'], {
      matchLabels: { ...labels, part: 'store' },
    });
    const findings = check(objects).filter(({ rule }) => rule === 'workload-selector');
    expect(findings.map(({ severity, message }) => `${severity} ${message}`)).toEqual([
      'warning spec.selector: selects the pods of StatefulSet/store too',
    ]);
  });
});
