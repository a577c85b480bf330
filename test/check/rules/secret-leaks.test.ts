import { check, problems, sample, sampleWith } from '../support/sample';

const SECRET = 'correct-horse-battery';
const secrets = [SECRET, '-----BEGIN KEY-----\nabc\n-----END KEY-----'];

describe('secret-leaks', () => {
  test.each([
    [
      'in a variable',
      'Deployment/web',
      ['spec', 'template', 'spec', 'containers', 0, 'env', 0, 'value'],
      `x${SECRET}`,
    ],
    [
      'in an argument',
      'Deployment/web',
      ['spec', 'template', 'spec', 'containers', 0, 'args'],
      ['--token', SECRET],
    ],
    ['in a ConfigMap', 'ConfigMap/web', ['data', 'theme'], `token: ${SECRET}\n`],
    ['over several lines', 'ConfigMap/web', ['data', 'theme'], `a\n${secrets[1]}\n`],
    ['in base64', 'ConfigMap/web', ['binaryData', 'x'], Buffer.from(SECRET).toString('base64')],
    ['as a key', 'ConfigMap/web', ['data', SECRET], 'x'],
    ['in an annotation of a Secret', 'Secret/web', ['metadata', 'annotations', 'a'], SECRET],
  ])('fails when a secret is %s', (_title, label, path, value) => {
    const found = check(sampleWith(label, path, value), { secrets }).filter(
      ({ rule }) => rule === 'secret-leaks',
    );
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ object: label, severity: 'error' });
    expect(JSON.stringify(found)).not.toContain(SECRET);
    expect(found[0]?.message).toContain('holds a secret value, which only Secrets may');
  });

  test('takes secrets in the data of Secrets', () => {
    expect(problems('secret-leaks', sample(), { secrets })).toEqual([]);
  });

  test('does not look for short values', () => {
    expect(problems('secret-leaks', sample(), { secrets: ['info'] })).toEqual([]);
  });

  test('no other rule shows a secret', () => {
    const path = ['spec', 'template', 'spec', 'containers', 0, 'imagePullPolicy'];
    const findings = check(sampleWith('Deployment/web', path, SECRET), { secrets });
    expect(findings.map(({ rule }) => rule)).toEqual(['object-schema', 'secret-leaks']);
    expect(JSON.stringify(findings)).not.toContain(SECRET);
  });
});
