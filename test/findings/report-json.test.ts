import fc from 'fast-check';
import { reportJson } from '../../lib/findings/report-json';
import { anyFinding, UNPRINTABLE } from './any-finding';

describe('reportJson', () => {
  test('is a list in the order of the places', () => {
    const report = reportJson([
      {
        rule: 'b',
        severity: 'warning',
        message: 'is old',
        path: ['a', 'b.c', 0],
        onKey: true,
        location: { source: '--set a=1' },
      },
      {
        rule: 'a',
        severity: 'error',
        message: 'is wrong',
        remedy: 'mend it',
        object: 'Deployment/x',
        location: { source: 'v.yaml', line: 1, column: 2, frame: 'x' },
      },
    ]);
    expect(report.endsWith(']\n')).toBe(true);
    expect(JSON.parse(report)).toEqual([
      {
        rule: 'a',
        severity: 'error',
        message: 'is wrong',
        remedy: 'mend it',
        object: 'Deployment/x',
        source: 'v.yaml',
        line: 1,
        column: 2,
      },
      { rule: 'b', severity: 'warning', message: 'is old', path: 'a."b.c"[0]', source: '--set a=1' },
    ]);
  });

  test('is an empty list for nothing', () => {
    expect(reportJson([])).toBe('[]\n');
  });

  test('is JSON without control characters, and loses nothing, whatever the findings contain', () => {
    fc.assert(
      fc.property(anyFinding, (finding) => {
        const report = reportJson([finding]);
        expect(report.replaceAll('\n', '')).not.toMatch(UNPRINTABLE);
        expect(JSON.parse(report)).toEqual([
          expect.objectContaining({ message: finding.message, rule: finding.rule }),
        ]);
      }),
    );
  });
});
