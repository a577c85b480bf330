import fc from 'fast-check';
import type { Finding } from '../../lib/findings/finding';
import { reportGithub } from '../../lib/findings/report-github';
import { anyFinding, UNPRINTABLE } from './any-finding';

const finding: Finding = {
  rule: 'type',
  severity: 'error',
  message: 'must be 100% a number',
  path: ['a', 'b'],
};

describe('reportGithub', () => {
  test.each<[string, Finding, string]>([
    [
      'a place in a file',
      { ...finding, remedy: 'mend it', location: { source: 'dir/a,b:c.yaml', line: 3, column: 5 } },
      '::error file=dir/a%2Cb%3Ac.yaml,line=3,col=5,title=type::a.b must be 100%25 a number%0Ahelp: mend it\n',
    ],
    [
      'a file as a whole',
      { ...finding, severity: 'warning', location: { source: 'a.yaml' } },
      '::warning file=a.yaml,title=type::a.b must be 100%25 a number\n',
    ],
    [
      'a file by its whole name',
      { ...finding, location: { source: '/repo/x/a.yaml', line: 1, column: 1 } },
      '::error file=x/a.yaml,line=1,col=1,title=type::a.b must be 100%25 a number\n',
    ],
    [
      'a flag',
      { ...finding, location: { source: '--set a.b=x' } },
      '::error title=type::a.b must be 100%25 a number (--set a.b=x)\n',
    ],
    [
      'standard input',
      { ...finding, location: { source: '<stdin>', line: 1, column: 1 } },
      '::error title=type::a.b must be 100%25 a number (<stdin>)\n',
    ],
    [
      'an object',
      { ...finding, object: 'Deployment/x' },
      '::error title=type::Deployment/x: must be 100%25 a number (from a.b)\n',
    ],
  ])('%s', (_, given, line) => {
    expect(reportGithub([given], { cwd: '/repo' })).toBe(line);
  });

  test('has nothing to say about nothing', () => {
    expect(reportGithub([])).toBe('');
  });

  test('is one command per finding, whatever the findings contain', () => {
    fc.assert(
      fc.property(fc.array(anyFinding, { maxLength: 4 }), (findings) => {
        const lines = reportGithub(findings).split('\n');
        expect(lines.pop()).toBe('');
        expect(lines).toHaveLength(findings.length);
        for (const line of lines) {
          expect(line).toMatch(/^::(error|warning) /);
          expect(line).not.toMatch(UNPRINTABLE);
        }
      }),
    );
  });
});
