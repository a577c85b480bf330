import { refusedValues } from '../../lib/cli/refused';
import type { Finding } from '../../lib/findings/finding';
import { PixeeError } from '../../lib/findings/pixee-error';

const VALUES = { platform: { replicaCount: 3, ingress: { hosts: [{ host: 'a' }] } } };

function told(finding: Partial<Finding>, secrets: readonly string[] = []): Finding | undefined {
  const thrown = new PixeeError([
    { rule: 'prop-type', severity: 'error', message: 'must be a text', ...finding },
  ]);
  return refusedValues(thrown, VALUES, secrets)[0];
}

test('a prop is told by the value of the same name', () => {
  expect(told({ construct: 'pixee/platform', path: ['props', 'ingress', 'hosts', 0, 'host'] })).toEqual({
    rule: 'prop-type',
    severity: 'error',
    construct: 'pixee/platform',
    path: ['platform', 'ingress', 'hosts', 0, 'host'],
    message: 'must be a text',
  });
});

test('one that has another name is told by its section, and by its own name', () => {
  expect(told({ construct: 'pixee/platform/service', path: ['props', 'port'] })).toMatchObject({
    construct: 'pixee/platform/service',
    path: ['platform'],
    message: 'props.port must be a text',
  });
});

test('what has no section is told by the construct alone', () => {
  const finding = told({ construct: 'pixee/other' });
  expect(finding).toMatchObject({ construct: 'pixee/other', message: 'must be a text' });
  expect(finding).not.toHaveProperty('path');
  expect(told({ path: ['props', 'port'] })).toMatchObject({ message: 'props.port must be a text' });
});

test('no secret is told', () => {
  const finding = told({ message: 'must not be hunter2x', remedy: 'replace hunter2x' }, ['hunter2x']);
  expect(JSON.stringify(finding)).not.toContain('hunter2x');
});
