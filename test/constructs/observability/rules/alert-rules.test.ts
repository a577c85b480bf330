import { parse } from 'yaml';
import { AlertRules, type AlertRulesProps } from '../../../../constructs/observability/rules';
import { labels, object, problems, release } from '../../../support/chart';

const NAME = 'pixee-enterprise-server-rules';

function add(props: AlertRulesProps = {}) {
  const chart = release({ namespace: 'pixee' });
  return { chart, rules: new AlertRules(chart, 'rules', props) };
}

const groupsOf = (text: string | undefined) =>
  (parse(text ?? '') as { groups: { name: string }[] }).groups.map(({ name }) => name);

test('renders nothing unless it is asked to', () => {
  const { chart, rules } = add();
  expect(labels(chart)).not.toContain(`ConfigMap/${NAME}`);
  rules.addConfigMap();
  rules.addConfigMap();
  expect(labels(chart)).toContain(`ConfigMap/${NAME}`);
});

test('the ConfigMap parts what only a Prometheus of the whole cluster can evaluate', () => {
  const { chart } = add({ configMap: true, labels: { prometheus: 'main' } });
  const { data, metadata } = object(chart, 'ConfigMap', NAME);
  expect(groupsOf(data?.['pixee.rules.yaml'])).toEqual([
    'pixee-ai',
    'pixee-tasks',
    'pixee-availability',
    'pixee-storage',
  ]);
  expect(groupsOf(data?.['pixee-cluster.rules.yaml'])).toEqual(['pixee-volumes', 'pixee-certificates']);
  expect(metadata?.labels?.prometheus).toBe('main');
  expect(problems(chart)).toEqual([]);
});

test('there is no file without rules', () => {
  const { chart } = add({ configMap: true, disabled: ['PixeeVolumeAlmostFull', 'PixeeCertificateExpires'] });
  expect(Object.keys(object(chart, 'ConfigMap', NAME).data ?? {})).toEqual(['pixee.rules.yaml']);
});

test('the PrometheusRule has all of them, and yours', () => {
  const groups = [{ name: 'mine', recording: [{ record: 'a:b', expression: 'sum(b)' }] }];
  const { chart } = add({ prometheusRule: true, labels: { prometheus: 'main' }, groups });
  const { spec, metadata } = object(chart, 'PrometheusRule', NAME);
  expect(spec.groups.map(({ name }) => name)).toEqual([
    'pixee-ai',
    'pixee-tasks',
    'pixee-availability',
    'pixee-storage',
    'pixee-volumes',
    'pixee-certificates',
    'mine',
  ]);
  expect(metadata.labels?.prometheus).toBe('main');
  expect(problems(chart)).toEqual([]);
});

test('fails with a wrong rule of yours', () => {
  const groups = [{ name: 'pixee-ai', recording: [{ record: 'a:b', expression: 'sum(b' }] }];
  expect(() => add({ groups })).toThrow('a:b has an expression that has no closing )');
  expect(() => add({ groups })).toThrow('there are two groups pixee-ai');
});
