import { labelNameFormat, metricNameFormat } from '../../../lib/rules/formats/metric-name';

test.each(['ai_service_requests', 'pixee:x:p95', '_a1'])('takes the metric %s', (name) => {
  expect(metricNameFormat(name)).toBeUndefined();
});

test.each(['ai-service', '1a', 'a b', 'a{b="c"}', 'sum(a)'])('fails with the metric %j', (name) => {
  expect(metricNameFormat(name)?.expected).toContain('the name of a metric');
});

test.each(['service.name', 'a:b', '1'])('fails with the label %j', (name) => {
  expect(labelNameFormat(name)?.expected).toContain('the name of a label');
});

test('takes the label task_type', () => {
  expect(labelNameFormat('task_type')).toBeUndefined();
});
