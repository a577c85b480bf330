import type { Finding } from '../../lib/findings/finding';
import { limitByKind } from '../../lib/findings/limit';
import { reportGithub } from '../../lib/findings/report-github';
import { reportJson } from '../../lib/findings/report-json';
import { reportText } from '../../lib/findings/report-text';

const many = Array.from({ length: 60_000 }, (_, index): Finding => ({
  rule: 'unknown-key',
  severity: 'error',
  message: 'is not a known key',
  path: [`k${String(index)}`],
}));
const other: Finding = { rule: 'other', severity: 'warning', message: 'is odd' };

test('of each kind, twenty are shown and the others counted', () => {
  const { shown, rest } = limitByKind([...many, other]);
  expect(shown).toHaveLength(21);
  expect(shown.at(-1)).toBe(other);
  expect(rest).toEqual([{ rule: 'unknown-key', severity: 'error', count: 59_980 }]);
});

test('the same rule as error and as warning is two kinds', () => {
  const errors = many.slice(0, 25);
  const warnings = errors.map((finding) => ({ ...finding, severity: 'warning' as const }));
  expect(limitByKind([...errors, ...warnings]).shown).toHaveLength(40);
});

describe('no report grows beyond what is read', () => {
  test('text says how many there are in all', () => {
    const text = reportText([...many, other]);
    expect(text.length).toBeLessThan(4000);
    expect(text).toContain('error[unknown-key]: 59980 more of this kind are not listed');
    expect(text).toContain('60000 errors, 1 warning');
  });

  test('json has the count', () => {
    const list = JSON.parse(reportJson([...many, other])) as unknown[];
    expect(list).toHaveLength(22);
    expect(list.at(-1)).toMatchObject({ rule: 'unknown-key', count: 59_980 });
  });

  test('github has one annotation for the others', () => {
    expect(reportGithub([...many, other]).split('\n')).toHaveLength(23);
  });

  test('and a text, a key or a remedy without an end is cut', () => {
    const long = 'x'.repeat(1_000_000);
    const finding: Finding = {
      rule: 'a',
      severity: 'error',
      message: long,
      remedy: long,
      path: [long, long],
    };
    for (const report of [reportText, reportJson, reportGithub])
      expect(report([finding]).length).toBeLessThan(8000);
  });
});
